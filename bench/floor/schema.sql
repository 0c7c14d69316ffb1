-- The same neutral work as a programmer would write it by hand, without anything of what Vangnet adds.
create table users (id uuid primary key, name text not null, role text not null);
create table cases (
  id uuid primary key, number bigint generated always as identity, phase text not null, subject_name text not null, subject_birth_date date,
  themes text[] not null, urgent boolean not null, lead_id uuid references users, case_lead_id uuid references users, referred_by uuid references users,
  review_on date, referral jsonb not null, updated_at timestamptz not null default now(), version int not null default 1);
create table persons (id uuid primary key, case_id uuid not null references cases, given_name text not null, family_name text not null, birth_date date, address text, municipality text);
create index on persons (case_id);
create table seats (case_id uuid not null references cases, user_id uuid not null references users, role text not null, why text, "from" timestamptz not null default now(), until timestamptz, primary key (case_id, user_id, role));
create index on seats (user_id, case_id);
create table decisions (id uuid primary key, case_id uuid not null references cases, kind text not null, motive text not null, goal text, by uuid references users, at timestamptz not null default now());
create index on decisions (case_id);
create table questions (id uuid primary key, case_id uuid not null references cases, position int not null, question text not null);
create index on questions (case_id);
create table notes (id uuid primary key, case_id uuid not null references cases, category text not null, nature text not null, life_domains text[] not null, ground text, happened_on date, supplied_by text not null, entered_by uuid references users, at timestamptz not null default now(), text text not null);
create index on notes (case_id, at);
create table goals (id uuid primary key, case_id uuid not null references cases, life_domain text not null, status text not null, text text not null);
create index on goals (case_id);
create table agreements (id uuid primary key, case_id uuid not null references cases, goal_id uuid references goals, line text not null, owner text not null, due_on date not null, status text not null, text text not null, registered_by uuid references users, registered_at timestamptz not null default now());
create index on agreements (case_id, registered_at);
create table reports (id uuid primary key, agreement_id uuid not null references agreements, case_id uuid not null references cases, status text not null, note text, by uuid references users, at timestamptz not null default now());
create index on reports (case_id);
create table audit (id bigint generated always as identity primary key, at timestamptz not null default now(), user_id uuid not null, action text not null, case_id uuid);
