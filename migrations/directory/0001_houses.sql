-- Which house lives where. No persons, no cases.
create table houses (
  slug text primary key check (slug ~ '^[a-z][a-z0-9-]{1,40}$'),
  name text not null,
  database text not null unique,
  opened_on date not null default current_date,
  -- tells the right key file from another one: without it nothing sealed can be opened again
  key_check text
);
