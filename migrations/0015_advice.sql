-- The advice desk, about nobody (R-GOV-05; WGS 2.26), and the short consultation before a referral (WGS 2.31(1)).

create table advice_questions (
  id uuid primary key,
  participant_id uuid not null references participants,
  asked_by uuid not null references professionals,
  asked_at timestamptz not null default now(),
  title text not null,
  question text not null,
  goal text,
  themes text[] not null,
  life_domains text[] not null,
  level text not null check (level in ('case', 'cooperation', 'policy')),
  state text not null default 'open' check (state in ('open', 'answered', 'closed')),
  answer text,
  answered_by uuid references professionals,
  answered_at timestamptz,
  closed_at timestamptz,
  version int not null default 1,
  check ((state = 'open') = (answer is null) or state = 'closed'),
  check ((answer is null) = (answered_by is null)),
  check ((state = 'closed') = (closed_at is not null))
);
create index advice_questions_state on advice_questions (state, asked_at desc);

-- how question and answer stood after each change
create table advice_versions (
  question_id uuid not null references advice_questions on delete cascade,
  version int not null,
  title text not null,
  question text not null,
  answer text,
  by uuid not null references professionals,
  at timestamptz not null default now(),
  primary key (question_id, version)
);

create table knowledge_items (
  id uuid primary key,
  -- a question may go while what was learned from it stays
  question_id uuid references advice_questions on delete set null,
  title text not null,
  question text not null,
  answer text not null,
  themes text[] not null,
  life_domains text[] not null,
  level text not null check (level in ('case', 'cooperation', 'policy')),
  published_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  version int not null default 1,
  search tsvector not null generated always as (
    setweight(to_tsvector('dutch'::regconfig, title), 'A') || setweight(to_tsvector('dutch'::regconfig, question), 'B')
    || setweight(to_tsvector('dutch'::regconfig, answer), 'C')) stored
);
create index knowledge_items_search on knowledge_items using gin (search);
create index knowledge_items_published on knowledge_items (published_at desc, id);

create table knowledge_ratings (
  item_id uuid not null references knowledge_items on delete cascade,
  professional_id uuid not null references professionals,
  useful boolean not null,
  primary key (item_id, professional_id)
);

create table consultations (
  case_id uuid primary key references cases on delete cascade,
  participant_id uuid not null references participants,
  ground text not null,
  consent_on date,
  sealed bytea not null,
  outcome text check (outcome in ('advice_given', 'nothing')),
  decided_at timestamptz,
  check ((outcome is null) = (decided_at is null))
);

-- One row per participant asked. An answer is one word of a closed list and a motive; there is no place for what a
-- participant holds, so gate 1 stands as it stood (WGS 2.31(2)-(3); R-CAS-03).
create table consultation_answers (
  case_id uuid not null references consultations on delete cascade,
  participant_id uuid not null references participants,
  professional_ids uuid[] not null,
  advice text check (advice in ('refer', 'not_needed', 'own_domain', 'cannot_say')),
  declined text check (declined in ('refused_weighty_reasons', 'refused_professional_secrecy')),
  ground text,
  consent_on date,
  sealed bytea,
  answered_by uuid references professionals,
  answered_at timestamptz,
  primary key (case_id, participant_id),
  check (advice is null or declined is null),
  check ((advice is null and declined is null) = (answered_at is null)),
  check ((advice is null) = (ground is null))
);

select app.protect('advice_questions');
select app.protect('advice_versions');
select app.protect('knowledge_items');
select app.protect('knowledge_ratings');
select app.protect('consultations');
select app.protect('consultation_answers');

create function app.is_bureau() returns boolean language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce((app.context()).house_roles && '{process_director,information_coordinator}', false)
$$;

-- a question is for the participant that asks and the bureau; what was learned is for everyone
grant select, insert, update, delete on advice_questions, advice_versions to vangnet_app;
create policy asking on advice_questions to vangnet_app using (participant_id = (select app.my_participant()));
create policy bureau on advice_questions to vangnet_app using ((select app.is_bureau()));
create policy of_the_question on advice_versions to vangnet_app using (exists (select from advice_questions q where q.id = question_id));

grant select, insert, update, delete on knowledge_items to vangnet_app;
create policy in_the_network on knowledge_items for select to vangnet_app using ((select app.me()) is not null);
create policy bureau on knowledge_items to vangnet_app using ((select app.is_bureau()));

grant select, insert, update on knowledge_ratings to vangnet_app;
create policy own on knowledge_ratings to vangnet_app using (professional_id = (select app.me()));

-- how many found it useful, not who
create function app.knowledge_ratings(p_items uuid[]) returns table (item_id uuid, useful int, not_useful int)
language sql stable security definer set search_path = pg_catalog, public as $$
  select r.item_id, (count(*) filter (where r.useful))::int, (count(*) filter (where not r.useful))::int
    from knowledge_ratings r where r.item_id = any (p_items) and app.me() is not null group by r.item_id
$$;

select app.open_to_seats('consultations', '{referrer,consulted}');
select app.open_to_seats('consultation_answers', '{referrer,consulted}');

-- who begins a consultation makes its seats in the same transaction, as who begins a referral does
create policy consulting on cases to vangnet_app using (phase = 'consultation' and referred_by = (select app.me()));
create policy consulting on seats for insert to vangnet_app
  with check (exists (select from cases c where c.id = case_id and c.phase = 'consultation' and c.referred_by = (select app.me())));

-- At once on request of who asked: the same certificate as the daily work gives, and nothing else can be erased through it.
create function app.erase_consultation(p_certificate uuid, p_pseudonym text, p_source text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  c journal := app.context();
  v_answers int;
begin
  if c.seq is null or not c.seat_roles && '{referrer}' then return false; end if;
  if not exists (select from cases where id = c.case_id and phase = 'consultation') then return false; end if;
  select count(*) into v_answers from consultation_answers where case_id = c.case_id and answered_at is not null;
  delete from cases where id = c.case_id;
  insert into destruction_certificates (id, pseudonym, reason, source, counts, erased_on)
  values (p_certificate, p_pseudonym, 'consultation', p_source, jsonb_build_object('consultation_answers', v_answers), app.today());
  return true;
end $$;

revoke execute on function app.is_bureau(), app.knowledge_ratings(uuid[]), app.erase_consultation(uuid, text, text) from public;
grant execute on function app.is_bureau(), app.knowledge_ratings(uuid[]), app.erase_consultation(uuid, text, text) to vangnet_app;
