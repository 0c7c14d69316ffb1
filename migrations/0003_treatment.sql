-- Analysis, plan, meetings, ending.

-- Gate 1 again (WGS 2.31(3); R-CAS-03): all that participants add in treatment hangs on the plan, and the plan on a positive decision.
create table plans (
  case_id uuid primary key references cases on delete cascade,
  gate text not null default 'in_accordance' check (gate = 'in_accordance'),
  version int not null default 1,
  foreign key (case_id, gate) references purpose_decisions (case_id, outcome)
);

create table analysis_domains (
  case_id uuid not null references plans on delete cascade,
  life_domain text not null,
  participant_id uuid not null references participants,
  criminogenic boolean not null,
  priority boolean not null,
  score int,
  sealed bytea not null,
  updated_by uuid not null references professionals,
  updated_at timestamptz not null default now(),
  version int not null default 1,
  primary key (case_id, life_domain)
);

-- what a domain said and scored before, so that then and now stand side by side
create table analysis_history (
  id uuid primary key,
  case_id uuid not null references plans on delete cascade,
  life_domain text not null,
  participant_id uuid not null references participants,
  score int,
  sealed bytea not null,
  "on" date not null
);
create index analysis_history_case on analysis_history (case_id, life_domain, "on");

create table analysis_views (
  case_id uuid primary key references plans on delete cascade,
  participant_id uuid not null references participants,
  sealed bytea not null,
  updated_by uuid not null references professionals,
  updated_at timestamptz not null default now(),
  version int not null default 1
);

create table instrument_results (
  id uuid primary key,
  case_id uuid not null references plans on delete cascade,
  participant_id uuid not null references participants,
  "on" date not null,
  valid_until date,
  sealed bytea not null,
  recorded_by uuid not null references professionals
);
create index instrument_results_case on instrument_results (case_id);

create table goals (
  id uuid primary key,
  case_id uuid not null references plans on delete cascade,
  life_domain text not null,
  participant_id uuid not null references participants,
  subjects_own boolean not null,
  status text not null check (status in ('open', 'reached', 'dropped')),
  sealed bytea not null,
  created_at timestamptz not null default now(),
  version int not null default 1
);
create index goals_case on goals (case_id, created_at);

create table meetings (
  id uuid primary key,
  title text not null,
  kind text not null check (kind in ('case_meeting', 'weighing', 'evaluation')),
  starts_at timestamptz not null,
  place text,
  chair_id uuid not null references professionals,
  approved_at timestamptz,
  approved_by uuid references professionals
);
create index meetings_starts on meetings (starts_at);

create table meeting_items (
  id uuid primary key,
  meeting_id uuid not null references meetings,
  case_id uuid not null references plans on delete cascade,
  participant_id uuid not null references participants,
  position int not null,
  minutes int not null,
  step text not null default 'waiting' check (step in ('waiting', 'picture', 'judgment', 'decision', 'done')),
  step_since timestamptz,
  -- when this case came on the table and when its discussion was done, so that the clock is the same on every screen
  begun_at timestamptz,
  ended_at timestamptz,
  sealed bytea not null,
  unique (meeting_id, case_id),
  check ((begun_at is null) = (step = 'waiting')),
  check ((ended_at is null) = (step <> 'done'))
);
create index meeting_items_case on meeting_items (case_id);

create table attendance (
  item_id uuid not null references meeting_items on delete cascade,
  case_id uuid not null references cases on delete cascade,
  professional_id uuid not null references professionals,
  presence text not null check (presence in ('invited', 'present', 'absent')),
  primary key (item_id, professional_id)
);
create index attendance_case on attendance (case_id);

-- incidental third parties sit in after signing and never have an account (BGS 2.21)
create table third_parties (
  id uuid primary key,
  item_id uuid not null references meeting_items on delete cascade,
  case_id uuid not null references cases on delete cascade,
  participant_id uuid not null references participants,
  declaration_signed_on date not null,
  sealed bytea not null
);
create index third_parties_case on third_parties (case_id);

create table meeting_notes (
  item_id uuid not null references meeting_items on delete cascade,
  case_id uuid not null references cases on delete cascade,
  step text not null check (step in ('picture', 'judgment', 'decision')),
  participant_id uuid not null references participants,
  sealed bytea not null,
  updated_by uuid not null references professionals,
  updated_at timestamptz not null default now(),
  version int not null default 1,
  primary key (item_id, step)
);
create index meeting_notes_case on meeting_notes (case_id);

create table meeting_decisions (
  id uuid primary key,
  item_id uuid not null references meeting_items on delete cascade,
  case_id uuid not null references cases on delete cascade,
  participant_id uuid not null references participants,
  recorded_by uuid not null references professionals,
  sealed bytea not null,
  at timestamptz not null default now()
);
create index meeting_decisions_case on meeting_decisions (case_id);

create table agreements (
  id uuid primary key,
  case_id uuid not null references plans on delete cascade,
  goal_id uuid references goals,
  meeting_item_id uuid references meeting_items,
  kind text not null check (kind in ('intervention', 'safety')),
  line text not null check (line in ('criminal_law', 'administration', 'care')),
  -- one owner, acting under its own competence (WGS 1.3(4))
  participant_id uuid not null references participants,
  executor_id uuid references professionals,
  supplier_id uuid not null references participants,
  starts_on date,
  due_on date not null,
  funding text not null default 'not_needed' check (funding in ('not_needed', 'requested', 'granted', 'refused')),
  status text not null default 'open' check (status in ('open', 'under_way', 'done', 'not_possible', 'obsolete')),
  sealed bytea not null,
  registered_by uuid not null references professionals,
  registered_at timestamptz not null default now(),
  version int not null default 1
);
create index agreements_case on agreements (case_id, registered_at);
create index agreements_open on agreements (participant_id, due_on) where status in ('open', 'under_way');

create table agreement_reports (
  id uuid primary key,
  agreement_id uuid not null references agreements on delete cascade,
  case_id uuid not null references cases on delete cascade,
  participant_id uuid not null references participants,
  status text not null check (status in ('under_way', 'done', 'not_possible', 'obsolete', 'proposal')),
  proposed_due_on date,
  sealed bytea,
  reported_by uuid not null references professionals,
  at timestamptz not null default now()
);
create index agreement_reports_case on agreement_reports (case_id);

create table plan_approvals (
  case_id uuid not null references cases on delete cascade,
  participant_id uuid not null references participants,
  professional_id uuid not null references professionals,
  plan_version int not null,
  at timestamptz not null default now(),
  primary key (case_id, participant_id)
);

create table evaluations (
  id uuid primary key,
  case_id uuid not null references plans on delete cascade,
  participant_id uuid not null references participants,
  still_meets_criteria boolean not null,
  involvement_confirmed boolean not null,
  next_review_on date not null,
  sealed bytea not null,
  recorded_by uuid not null references professionals,
  "on" date not null
);
create index evaluations_case on evaluations (case_id);

create table handovers (
  id uuid primary key,
  case_id uuid not null references cases on delete cascade,
  agreement_id uuid not null references agreements on delete cascade,
  participant_id uuid not null references participants,
  to_participant_id uuid references participants,
  sealed bytea not null,
  proposed_by uuid not null references professionals,
  proposed_at timestamptz not null default now(),
  confirmed_by uuid references professionals,
  confirming_participant_id uuid references participants,
  confirmation_sealed bytea,
  confirmed_at timestamptz
);
create index handovers_case on handovers (case_id);

create table closings (
  case_id uuid primary key references plans on delete cascade,
  reason text not null,
  relapse_risk text not null,
  erase_on date,
  participant_id uuid not null references participants,
  proposed_by uuid not null references professionals,
  proposed_at timestamptz not null default now(),
  sealed bytea not null,
  override_sealed bytea
);

create table closing_agreements (
  case_id uuid not null references cases on delete cascade,
  participant_id uuid not null references participants,
  professional_id uuid not null references professionals,
  at timestamptz not null default now(),
  primary key (case_id, participant_id)
);

-- the key of each case and supplying participant, wrapped by the key of its erasure bucket, which is kept elsewhere
create table data_keys (
  case_id uuid not null references cases on delete cascade,
  participant_id uuid not null references participants,
  bucket text not null,
  wrapped bytea not null,
  primary key (case_id, participant_id)
);
create index data_keys_bucket on data_keys (bucket);

-- what remains when a case is gone: no person, no case, no text (R-RET-15, R-RET-16)
create table destruction_certificates (
  id uuid primary key,
  pseudonym text not null,
  reason text not null,
  source text not null,
  counts jsonb not null,
  erased_on date not null
);

create table statistics (
  id uuid primary key,
  month date not null,
  event text not null,
  outcome text,
  themes text[] not null,
  age_band text,
  municipality text,
  days int
);
