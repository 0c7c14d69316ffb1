-- Who was asked and need not answer any more is told so; each of them puts that away for themselves.
create table put_away_questions (
  request_id uuid not null references information_requests on delete cascade,
  professional_id uuid not null references professionals,
  at timestamptz not null default now(),
  primary key (request_id, professional_id)
);
select app.protect('put_away_questions');
grant select, insert on put_away_questions to vangnet_app;
create policy own on put_away_questions to vangnet_app using (professional_id = (select app.me()));
