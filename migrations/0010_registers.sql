-- Registers that are about nobody: legality advice (WGS 1.8(6); BGS 1.13), plus tasks (LK24 4.6), tables of the region (R-MON-07)
-- and the levels of cooperation above the case meetings (LK24 5.2). None of them refers to a case or a person concerned, and
-- nothing in a case refers to a plus task (R-GOV-07).

create table processing_kinds (
  id uuid primary key,
  title text not null,
  description text not null,
  articles text not null,
  novelty text not null check (novelty in ('new', 'changed', 'existing')),
  provision boolean not null,
  version int not null default 1,
  recorded_by uuid not null references professionals,
  recorded_at timestamptz not null default now()
);
create index processing_kinds_by_title on processing_kinds (title, id);

-- each wording there has been, since an advice is about the wording it was given on
create table processing_kind_versions (
  kind_id uuid not null references processing_kinds,
  version int not null,
  title text not null,
  description text not null,
  articles text not null,
  novelty text not null,
  provision boolean not null,
  recorded_by uuid not null references professionals,
  recorded_at timestamptz not null default now(),
  primary key (kind_id, version)
);

-- what was asked, advised and decided: added to, never changed
create table legality_events (
  seq bigint generated always as identity primary key,
  kind_id uuid not null,
  kind_version int not null,
  event text not null check (event in ('asked', 'advised', 'deviated')),
  "on" date not null,
  outcome text check (outcome in ('positive', 'conditional', 'negative')),
  body text not null default '',
  conditions text,
  link text,
  decided_by uuid[] not null default '{}',
  reported_to_rac_on date,
  reported_to_dpo_on date,
  minority_note text,
  recorded_by uuid not null references professionals,
  recorded_at timestamptz not null default now(),
  foreign key (kind_id, kind_version) references processing_kind_versions,
  check ((event = 'advised') = (outcome is not null)),
  -- deviating is reasoned, and reported to the committee and the coordinating DPO (BGS 1.13(6))
  check (event <> 'deviated' or (body <> '' and cardinality(decided_by) > 0 and reported_to_rac_on is not null and reported_to_dpo_on is not null))
);
create index legality_events_of_kind on legality_events (kind_id, seq);

create table plus_tasks (
  id uuid primary key,
  kind text not null check (kind in ('radicalisation', 'after_care', 'neighbourhood_justice', 'compulsory_care', 'other')),
  title text not null,
  description text not null,
  outsourced_by uuid[] not null check (cardinality(outsourced_by) > 0),
  legal_basis text not null,
  controller text not null,
  data_live_at text not null,
  status text not null default 'considered' check (status in ('considered', 'running', 'ended')),
  decision_id uuid,
  version int not null default 1,
  recorded_by uuid not null references professionals,
  recorded_at timestamptz not null default now(),
  -- nothing runs without a decision and a basis of its own (LK24 4.6)
  check (status <> 'running' or (decision_id is not null and legal_basis <> '' and controller <> ''))
);
create index plus_tasks_by_title on plus_tasks (title, id);

create table plus_task_aspects (
  task_id uuid not null references plus_tasks,
  aspect text not null check (aspect in ('need', 'legal_basis', 'money', 'capacity', 'effect_on_basic_task')),
  judgment text not null check (judgment in ('sufficient', 'with_reservation', 'insufficient')),
  motive text not null check (motive <> ''),
  judged_by uuid not null references professionals,
  judged_at timestamptz not null default now(),
  primary key (task_id, aspect)
);

create table plus_task_decisions (
  id uuid primary key,
  task_id uuid not null references plus_tasks,
  decided_on date not null,
  outcome text not null check (outcome in ('carry_out', 'carry_out_with_conditions', 'not_carried_out')),
  conditions text,
  until date,
  recorded_by uuid not null references professionals,
  recorded_at timestamptz not null default now(),
  unique (task_id, id)
);
create index plus_task_decisions_of_task on plus_task_decisions (task_id, recorded_at);
alter table plus_tasks add foreign key (id, decision_id) references plus_task_decisions (task_id, id);

create table regional_tables (
  id uuid primary key,
  name text not null,
  purpose text not null,
  legal_basis text not null,
  chair text not null,
  frequency text not null,
  participants uuid[] not null,
  organisations text[] not null,
  themes text[] not null,
  ages text[] not null,
  levels text[] not null,
  municipalities text[] not null,
  mailbox text,
  "from" date not null,
  until date,
  version int not null default 1,
  recorded_by uuid not null references professionals,
  recorded_at timestamptz not null default now(),
  check (until is null or until >= "from")
);
create index regional_tables_by_name on regional_tables (name, id);

create table municipality_tiles (
  code text primary key,
  "row" int not null,
  "column" int not null,
  unique ("row", "column")
);

create table governance_meetings (
  id uuid primary key,
  level text not null check (level in ('partner', 'steering', 'national')),
  title text not null,
  "on" date not null,
  place text,
  attended_by uuid[] not null default '{}',
  organisations text[] not null default '{}',
  version int not null default 1,
  recorded_by uuid not null references professionals,
  recorded_at timestamptz not null default now()
);
create index governance_meetings_by_day on governance_meetings ("on" desc, id desc);

create table governance_agenda (
  id uuid primary key,
  meeting_id uuid not null references governance_meetings,
  position int not null,
  title text not null,
  body text,
  version int not null default 1
);
create index governance_agenda_of_meeting on governance_agenda (meeting_id, position);

create table governance_decisions (
  id uuid primary key,
  meeting_id uuid not null references governance_meetings,
  level text not null,
  year int not null,
  n int not null,
  body text not null,
  owner_id uuid not null references participants,
  due_on date,
  done_on date,
  plus_task_id uuid references plus_tasks,
  processing_kind_id uuid references processing_kinds,
  version int not null default 1,
  recorded_by uuid not null references professionals,
  recorded_at timestamptz not null default now(),
  unique (level, year, n)
);
create index governance_decisions_of_meeting on governance_decisions (meeting_id, n);
create index governance_decisions_of_task on governance_decisions (plus_task_id) where plus_task_id is not null;
create index governance_decisions_of_kind on governance_decisions (processing_kind_id) where processing_kind_id is not null;
create index governance_decisions_by_number on governance_decisions (year desc, level, n desc);

create table governance_priorities (
  id uuid primary key,
  level text not null check (level in ('partner', 'steering', 'national')),
  title text not null,
  description text,
  status text not null check (status in ('proposed', 'active', 'reached', 'dropped')),
  "from" date not null,
  until date not null,
  version int not null default 1,
  recorded_by uuid not null references professionals,
  recorded_at timestamptz not null default now(),
  check (until >= "from")
);
create index governance_priorities_by_period on governance_priorities ("from" desc, id desc);

-- everyone in the network reads; who writes stands in src/domain/access.ts too, and a test holds the two together
do $$
declare
  r record;
begin
  for r in
    select * from (values
      ('processing_kinds', 'insert, update', 'network_manager,coordinating_dpo'),
      ('processing_kind_versions', 'insert', 'network_manager,coordinating_dpo'),
      ('legality_events', 'insert', 'network_manager,coordinating_dpo'),
      -- a decision is written beside the task, and the task notes which it is
      ('plus_tasks', 'insert, update', 'network_manager,steering_group'),
      ('plus_task_aspects', 'insert, update', 'network_manager'),
      ('plus_task_decisions', 'insert', 'network_manager,steering_group'),
      ('regional_tables', 'insert, update', 'network_manager,information_coordinator'),
      ('municipality_tiles', 'insert, update, delete', 'network_manager,information_coordinator'),
      ('governance_meetings', 'insert, update', 'network_manager,steering_group'),
      ('governance_agenda', 'insert, update, delete', 'network_manager,steering_group'),
      ('governance_decisions', 'insert, update', 'network_manager,steering_group'),
      ('governance_priorities', 'insert, update', 'network_manager,steering_group')
    ) as t (name, verbs, roles)
  loop
    perform app.protect(r.name::regclass);
    execute format('grant select, %s on %I to vangnet_app', r.verbs, r.name);
    execute format('create policy in_the_network on %I for select to vangnet_app using ((select app.me()) is not null)', r.name);
    execute format('create policy keepers_add on %I for insert to vangnet_app with check ((app.context()).house_roles && %L)', r.name, '{' || r.roles || '}');
    execute format('create policy keepers_change on %I for update to vangnet_app using ((app.context()).house_roles && %L)', r.name, '{' || r.roles || '}');
    execute format('create policy keepers_remove on %I for delete to vangnet_app using ((app.context()).house_roles && %L)', r.name, '{' || r.roles || '}');
  end loop;
end $$;
