-- A suspicion of radicalisation is reported out (WGS 2.31(13)). Kept here: who reported when to whom, and what came of it.
-- There is no column for what was seen: that belongs to the other regime (WGPRTA 8; R-RAD-04).
create table radicalisation_reports (
  id uuid primary key,
  case_id uuid not null references cases on delete cascade,
  from_phase text not null check (from_phase in ('purpose_review', 'enrichment', 'in_treatment')),
  receiver text not null check (receiver in ('police', 'prosecution', 'mayor')),
  reported_on date not null,
  participant_id uuid not null references participants,
  reported_by uuid not null references professionals,
  reported_at timestamptz not null default now(),
  outcome text check (outcome in ('taken_up', 'not_taken_up')),
  outcome_on date check (outcome_on >= reported_on),
  settled_by uuid references professionals,
  check ((outcome is null) = (outcome_on is null) and (outcome is null) = (settled_by is null))
);
create unique index radicalisation_reports_open on radicalisation_reports (case_id) where outcome is null;
create index radicalisation_reports_case on radicalisation_reports (case_id, reported_at);
select app.protect('radicalisation_reports');
select app.open_to_seats('radicalisation_reports', '{intake,judge,process_lead,case_lead,member}');
