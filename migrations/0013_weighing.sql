-- The weighing table: what was judged when and by whom, first contact, waiting, and what the referrer is told (R-CAS-04, R-CAS-07, R-RET-02).

-- every judgment that was ever given, also one that a colleague replaced, that was taken back, or that no longer counts
create table purpose_judgment_history (
  id uuid primary key,
  case_id uuid not null references cases on delete cascade,
  participant_id uuid not null references participants,
  professional_id uuid not null references professionals,
  kind text not null check (kind in ('judged', 'withdrawn', 'stepped_aside')),
  criteria jsonb not null default '{}',
  sealed bytea,
  at timestamptz not null default now(),
  check ((kind = 'judged') = (sealed is not null))
);
create index purpose_judgment_history_case on purpose_judgment_history (case_id, at);
select app.protect('purpose_judgment_history');
select app.open_to_seats('purpose_judgment_history', '{judge,intake,reviewer}');
revoke update, delete on purpose_judgment_history from vangnet_app;

-- who knows the subject privately steps aside: the mark alone, because why is nobody's business (R-SEC-09)
create table purpose_recusals (
  case_id uuid not null references cases on delete cascade,
  professional_id uuid not null references professionals,
  participant_id uuid not null references participants,
  at timestamptz not null default now(),
  primary key (case_id, professional_id)
);
select app.protect('purpose_recusals');
select app.open_to_seats('purpose_recusals', '{judge,intake,reviewer}');
revoke update, delete on purpose_recusals from vangnet_app;

-- who stepped aside gets no judge's seat in that case again, whatever gives it
create function app.no_seat_after_recusal() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if exists (select from purpose_recusals r where r.case_id = new.case_id and r.professional_id = new.professional_id) then return null; end if;
  return new;
end $$;
revoke execute on function app.no_seat_after_recusal() from public;
create trigger no_seat_after_recusal before insert on seats for each row when (new.role = 'judge') execute function app.no_seat_after_recusal();

create table purpose_postponements (
  id uuid primary key,
  case_id uuid not null references cases on delete cascade,
  participant_id uuid not null references participants,
  professional_id uuid not null references professionals,
  weighed_on date not null,
  until_on date not null check (until_on > weighed_on),
  sealed bytea not null,
  at timestamptz not null default now()
);
create index purpose_postponements_case on purpose_postponements (case_id, at);
select app.protect('purpose_postponements');
select app.open_to_seats('purpose_postponements', '{judge,intake,reviewer}');
revoke update, delete on purpose_postponements from vangnet_app;

-- what the referrer was asked to add, and the dated addition; the referral itself stays as it was submitted
create table referral_supplements (
  id uuid primary key,
  case_id uuid not null references cases on delete cascade,
  participant_id uuid not null references participants,
  asked_by uuid not null references professionals,
  asked_at timestamptz not null default now(),
  sealed bytea not null,
  answer_participant_id uuid references participants,
  answered_by uuid references professionals,
  answered_at timestamptz,
  answer_sealed bytea,
  check (num_nulls(answer_participant_id, answered_by, answered_at, answer_sealed) in (0, 4))
);
create index referral_supplements_case on referral_supplements (case_id, asked_at);
select app.protect('referral_supplements');
select app.open_to_seats('referral_supplements', '{referrer,intake,judge,process_lead,case_lead,member,reviewer}');
revoke delete on referral_supplements from vangnet_app;

create table first_contacts (
  case_id uuid primary key references cases on delete cascade,
  contacted_on date not null,
  way text not null check (way in ('by_phone', 'in_person', 'by_video')),
  professional_id uuid not null references professionals,
  recorded_by uuid not null references professionals,
  at timestamptz not null default now()
);
select app.protect('first_contacts');
select app.open_to_seats('first_contacts', '{referrer,intake,judge,reviewer}');

-- what the referrer is told when a case is not taken into treatment; from this day the term of erasure counts
create table outcome_letters (
  case_id uuid primary key references cases on delete cascade,
  participant_id uuid not null references participants,
  professional_id uuid not null references professionals,
  sealed bytea not null,
  sent_at timestamptz not null default now(),
  read_at timestamptz,
  read_by uuid references professionals,
  check ((read_at is null) = (read_by is null))
);
select app.protect('outcome_letters');
select app.open_to_seats('outcome_letters', '{referrer,intake,reviewer}');
revoke delete on outcome_letters from vangnet_app;

-- a case that belongs to another house is offered to it; nothing of it goes there before both agree
create table house_offers (
  case_id uuid primary key references cases on delete cascade,
  participant_id uuid not null references participants,
  offered_by uuid not null references professionals,
  house_name text not null,
  house_contact text not null,
  state text not null default 'offered' check (state in ('offered', 'accepted', 'withdrawn')),
  offered_at timestamptz not null default now(),
  settled_by uuid references professionals,
  settled_at timestamptz,
  check ((state = 'offered') = (settled_at is null)),
  check ((settled_at is null) = (settled_by is null))
);
select app.protect('house_offers');
select app.open_to_seats('house_offers', '{referrer,intake,judge,reviewer}');
revoke delete on house_offers from vangnet_app;

alter table purpose_decisions add column weighed_on date, add column covenant_version int references covenants (version);

-- how many were weighed, without which: it stays when the cases are gone (R-RET-11)
create table weighings (
  weighed_on date primary key,
  fits int not null default 0,
  fits_not int not null default 0,
  postponed int not null default 0
);
select app.protect('weighings');
grant select on weighings to vangnet_app;
create policy of_who_weighs on weighings for select to vangnet_app
  using ((select (app.context()).house_roles && '{judge,information_coordinator,process_director}'));

create function app.count_weighing(p_on date, p_result text) returns void language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if app.me() is null then return; end if;
  insert into weighings (weighed_on, fits, fits_not, postponed)
  values (p_on, (p_result = 'fits')::int, (p_result = 'fits_not')::int, (p_result = 'postponed')::int)
  on conflict (weighed_on) do update
    set fits = weighings.fits + excluded.fits, fits_not = weighings.fits_not + excluded.fits_not, postponed = weighings.postponed + excluded.postponed;
end $$;
revoke execute on function app.count_weighing(date, text) from public;
grant execute on function app.count_weighing(date, text) to vangnet_app;

-- who refers may advise on the own referral; of other advice they see nothing (R-CAS-04)
create policy advising on purpose_advice to vangnet_app
  using (participant_id = (select app.my_participant()) and case_id = any ((select app.cases_as('{referrer}'))::uuid[]));
