-- One case from referral to erasure. What people write is sealed (bytea); what is searched, sorted or enforced is not.

create table persons (
  id uuid primary key,
  case_id uuid not null,
  kind text not null check (kind in ('subject', 'circle')),
  given_name text not null,
  prefix text,
  family_name text not null,
  birth_date date,
  municipality text,
  bsn_sealed bytea,
  bsn_index bytea,
  -- one relation to the registered subject, so never a contact of a contact (BGS 2.19)
  relation text check (relation in ('partner', 'former_partner', 'parent', 'child', 'sibling', 'other_family', 'friend', 'housemate', 'other_social')),
  sealed bytea,
  supplied_by uuid not null references participants,
  first_processed_at timestamptz not null,
  version int not null default 1,
  check ((kind = 'circle') = (relation is not null)),
  check ((bsn_sealed is null) = (bsn_index is null))
);
create index persons_case on persons (case_id);
create unique index persons_one_subject on persons (case_id) where kind = 'subject';
create index persons_bsn on persons (bsn_index) where bsn_index is not null;

create sequence case_numbers;

create table cases (
  id uuid primary key,
  number text not null unique,
  phase text not null check (phase in ('draft', 'purpose_review', 'enrichment', 'in_treatment', 'not_taken', 'closed')),
  referred_by uuid not null references professionals,
  referring_participant_id uuid not null references participants,
  subject_name text not null default '',
  subject_birth_date date,
  themes text[] not null default '{}',
  urgent boolean not null default false,
  process_lead_id uuid references professionals,
  case_lead_id uuid references professionals,
  first_processed_at timestamptz,
  submitted_at timestamptz,
  ceiling_on date,
  erase_on date,
  key_bucket text,
  review_on date,
  closed_at timestamptz,
  updated_at timestamptz not null default now(),
  version int not null default 1,
  check ((phase = 'draft') = (first_processed_at is null)),
  -- nothing stays beyond the ceiling (WGS 1.8(7)); what is not taken or closed has its day of erasure
  check (erase_on is null or erase_on <= ceiling_on),
  check (phase = 'draft' or erase_on is not null)
);
alter table persons add foreign key (case_id) references cases on delete cascade;
create index cases_erase on cases (erase_on, number) where erase_on is not null;
create index cases_closed on cases (closed_at desc) where phase = 'closed';
create index cases_updated on cases (updated_at desc, id);

create table referrals (
  case_id uuid primary key references cases on delete cascade,
  participant_id uuid not null references participants,
  sealed bytea not null,
  origin text not null default 'form' check (origin in ('form', 'melding')),
  saved_at timestamptz not null default now(),
  version int not null default 1
);

-- who may do what in a case, for how long, and on which decision; nothing else gives access
create table seats (
  id uuid primary key,
  case_id uuid not null references cases on delete cascade,
  professional_id uuid not null references professionals,
  participant_id uuid not null references participants,
  role text not null check (role in ('referrer', 'intake', 'judge', 'supplier', 'process_lead', 'case_lead', 'member', 'support', 'reviewer')),
  decision_kind text not null check (decision_kind in ('referral', 'request', 'composition', 'unlock')),
  decision_id uuid not null,
  why text,
  "from" timestamptz not null default now(),
  until timestamptz,
  check (until is null or until >= "from")
);
create unique index seats_open on seats (case_id, professional_id, role) where until is null;
create index seats_case on seats (case_id, "from");
create index seats_professional on seats (professional_id, case_id);

create table purpose_judgments (
  case_id uuid not null references cases on delete cascade,
  participant_id uuid not null references participants,
  professional_id uuid not null references professionals,
  a boolean not null,
  b boolean not null,
  c boolean not null,
  d boolean not null,
  sealed bytea not null,
  at timestamptz not null default now(),
  primary key (case_id, participant_id)
);

create table purpose_advice (
  id uuid primary key,
  case_id uuid not null references cases on delete cascade,
  participant_id uuid not null references participants,
  professional_id uuid not null references professionals,
  sealed bytea not null,
  at timestamptz not null default now()
);
create index purpose_advice_case on purpose_advice (case_id);

create table purpose_decisions (
  case_id uuid primary key references cases on delete cascade,
  outcome text not null check (outcome in ('in_accordance', 'not_in_accordance')),
  rule text not null,
  not_taken text,
  dissent uuid[] not null,
  participant_id uuid not null references participants,
  recorded_by uuid not null references professionals,
  sealed bytea not null,
  decided_at timestamptz not null default now(),
  unique (case_id, outcome)
);

-- Gate 1 (WGS 2.31(3); R-CAS-03): until a positive decision only the referrer's participant has brought in persons.
create function app.persons_gate() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if exists (select from cases c where c.id = new.case_id and c.referring_participant_id = new.supplied_by)
     or exists (select from purpose_decisions d where d.case_id = new.case_id and d.outcome = 'in_accordance')
     or not exists (select from persons p where p.id = new.id) then return new; end if;
  raise exception 'gate 1 is not passed' using errcode = 'check_violation', constraint = 'persons_gate';
end $$;
create constraint trigger persons_gate after insert or update of case_id, supplied_by on persons deferrable initially deferred
  for each row execute function app.persons_gate();

-- Gate 1 (WGS 2.31(3); R-CAS-03): a question to a participant, and anything a participant supplies, hangs on a positive purpose decision.
create table information_requests (
  id uuid primary key,
  case_id uuid not null references cases on delete cascade,
  gate text not null default 'in_accordance' check (gate = 'in_accordance'),
  participant_id uuid not null references participants,
  asked_by uuid not null references professionals,
  asking_participant_id uuid not null references participants,
  categories text[] not null,
  sealed bytea not null,
  asked_at timestamptz not null default now(),
  due_on date not null,
  outcome text check (outcome in ('supplied', 'nothing_known', 'refused_weighty_reasons', 'refused_professional_secrecy')),
  answer_sealed bytea,
  answered_by uuid references professionals,
  answered_at timestamptz,
  foreign key (case_id, gate) references purpose_decisions (case_id, outcome),
  check ((outcome is null) = (answered_at is null))
);
create index information_requests_case on information_requests (case_id);
create index information_requests_open on information_requests (participant_id, due_on) where outcome is null;

create table supplies (
  id uuid primary key,
  case_id uuid not null references cases on delete cascade,
  gate text not null default 'in_accordance' check (gate = 'in_accordance'),
  request_id uuid references information_requests,
  person_id uuid references persons,
  category text not null check (category in ('IDENT', 'BSN', 'WOON', 'FIN', 'INK', 'GEZ', 'POL', 'JUS', 'REL', 'TOEZ', 'VOORZ', 'HULP')),
  nature text not null check (nature in ('fact', 'observation', 'judgment', 'statement_of_subject')),
  life_domains text[] not null,
  ground text not null,
  consent_on date,
  happened_on date,
  supplied_by uuid not null references participants,
  entered_by uuid not null references professionals,
  supplied_at timestamptz not null default now(),
  first_processed_at timestamptz not null default now(),
  erase_on date not null,
  not_to uuid[] not null default '{}',
  only_orally boolean not null default false,
  not_in_document boolean not null default false,
  restricted_until date,
  status text not null default 'active' check (status in ('active', 'disputed', 'rectified')),
  sealed bytea not null,
  held_because text,
  foreign key (case_id, gate) references purpose_decisions (case_id, outcome)
);
create index supplies_case on supplies (case_id, supplied_at);
create index supplies_erase on supplies (erase_on);

create table supply_marks (
  id uuid primary key,
  supply_id uuid not null references supplies on delete cascade,
  case_id uuid not null references cases on delete cascade,
  kind text not null check (kind in ('dispute', 'rectification')),
  participant_id uuid not null references participants,
  professional_id uuid not null references professionals,
  at timestamptz not null default now(),
  sealed bytea not null
);
create index supply_marks_case on supply_marks (case_id);

create table composition_decisions (
  id uuid primary key,
  case_id uuid not null references cases on delete cascade,
  outcome text not null check (outcome in ('taken_up', 'not_taken')),
  not_taken text,
  decided_by uuid[] not null,
  participant_id uuid not null references participants,
  recorded_by uuid not null references professionals,
  sealed bytea not null,
  decided_at timestamptz not null default now()
);
create index composition_decisions_case on composition_decisions (case_id, decided_at);

create table questions (
  id uuid primary key,
  case_id uuid not null references cases on delete cascade,
  participant_id uuid not null references participants,
  position int not null,
  sealed bytea not null,
  answer_sealed bytea,
  answer_participant_id uuid references participants,
  answered_by uuid references professionals,
  answered_at timestamptz,
  retired_at timestamptz
);
create index questions_case on questions (case_id, position);
