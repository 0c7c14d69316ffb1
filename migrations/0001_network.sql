-- Who takes part: the house, its covenant, participants, the people they designate, and how those sign in.

create schema app;

create table house (
  one boolean primary key default true check (one),
  slug text not null,
  name text not null,
  contact_point text not null,
  coordinating_dpo text not null,
  managing_participant text not null,
  fictitious boolean not null default false
);

create table house_municipalities (
  code text not null,
  name text not null,
  "from" date not null,
  until date,
  primary key (code, "from"),
  check (until is null or until > "from")
);

create table covenants (
  version int primary key,
  valid_from date not null unique,
  covenant jsonb not null
);

create table participants (
  id uuid primary key,
  kind text not null check (kind in ('child_protection_board', 'custodial_agency', 'police', 'prosecution', 'mayor', 'municipal_executive',
    'public_health_service', 'probation', 'safe_home', 'certified_institution', 'mental_health', 'commissioned_institution')),
  -- WGS 2.27(1) names the public ones; the class follows from the kind, always
  class text not null generated always as (case when kind in ('child_protection_board', 'custodial_agency', 'police', 'prosecution', 'mayor',
    'municipal_executive', 'public_health_service') then 'public' else 'private' end) stored,
  name text not null unique,
  short_name text not null,
  oin text check (oin ~ '^\d{20}$'),
  controller boolean not null,
  "from" date not null,
  until date,
  check (until is null or until > "from"),
  -- only public participants are joint controllers (WGS 2.27(3))
  check (not controller or kind in ('child_protection_board', 'custodial_agency', 'police', 'prosecution', 'mayor', 'municipal_executive', 'public_health_service'))
);

create table professionals (
  id uuid primary key,
  participant_id uuid not null references participants,
  name text not null,
  username text not null unique,
  house_roles text[] not null,
  designated_from date not null,
  designated_until date,
  screened_on date,
  no_commercial_tasks boolean not null default false,
  trainings jsonb not null default '[]',
  check (designated_until is null or designated_until > designated_from)
);
create index professionals_participant on professionals (participant_id);

-- what it takes to sign in; never readable for the application's role, only through app.find_account
create table accounts (
  professional_id uuid primary key references professionals on delete cascade,
  password_hash text not null,
  totp_sealed bytea not null,
  totp_last_step bigint,
  failures int not null default 0,
  locked_until timestamptz
);

create table sessions (
  token_hash bytea primary key,
  professional_id uuid not null references professionals on delete cascade,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index sessions_professional on sessions (professional_id);
