-- The covenant as versioned, dated configuration (R-GOV-08): who agreed to a version, one draft of the next, and no way to rewrite a version.

alter table covenants
  add column adopted_at timestamptz,
  add column agreed_by uuid[] not null default '{}',
  add column absent_reason text not null default '',
  add column minutes text not null default '',
  add column recorded_by uuid references professionals;

-- a version holds from a later day than every version before it
create function app.covenants_in_order() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if exists (select from covenants c where (c.version < new.version and c.valid_from >= new.valid_from) or (c.version > new.version and c.valid_from <= new.valid_from)) then
    raise exception 'a covenant holds from a later day than the one before it' using errcode = 'check_violation', constraint = 'covenants_in_order';
  end if;
  return new;
end $$;
revoke execute on function app.covenants_in_order() from public;
create trigger covenants_in_order before insert on covenants for each row execute function app.covenants_in_order();

-- decisions were taken under it: nobody changes what was agreed, not even who owns the table
create function app.covenants_stand() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  raise exception 'a version of the covenant stands as it was agreed' using errcode = 'check_violation', constraint = 'covenants_stand';
end $$;
revoke execute on function app.covenants_stand() from public;
create trigger covenants_stand before update or delete or truncate on covenants for each statement execute function app.covenants_stand();

-- one next version at a time, as it is typed
create table covenant_drafts (
  one boolean primary key default true check (one),
  based_on int not null references covenants (version),
  draft jsonb not null,
  version int not null default 1,
  saved_at timestamptz not null default now(),
  saved_by uuid not null references professionals
);
select app.protect('covenant_drafts');
grant select, insert, update, delete on covenant_drafts to vangnet_app;
create policy in_the_network on covenant_drafts for select to vangnet_app using ((select app.me()) is not null);

-- who prepares and who records it; the same roles stand in src/domain/access.ts
create policy drafting on covenant_drafts to vangnet_app
  using ((select (app.context()).house_roles && '{network_manager,information_coordinator}'));
grant insert on covenants to vangnet_app;
create policy adopting on covenants for insert to vangnet_app
  with check ((select (app.context()).house_roles && '{network_manager}') and adopted_at is not null and cardinality(agreed_by) > 0 and valid_from >= app.today());

-- what is asked beside a to d, per criterion of the covenant under which the case came in
alter table purpose_judgments add column extra jsonb not null default '{}';

-- where in the pyramid somebody places a case before it is judged (LK24 4.1): a person chooses, nothing is computed
create table triage_levels (
  case_id uuid primary key references cases on delete cascade,
  level text not null check (level in ('regular', 'local_complex', 'house')),
  participant_id uuid not null references participants,
  professional_id uuid not null references professionals,
  sealed bytea not null,
  at timestamptz not null default now()
);
select app.protect('triage_levels');
select app.open_to_seats('triage_levels', '{judge,intake,reviewer}');

-- how much running work a new covenant touches: numbers only, of cases that the one who asks may not see
create function app.running_work(p_valid_from date, p_draft_weeks int, p_review_months int, p_score_from int, p_score_to int, p_domains text[])
returns table (what text, day date, n int) language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if not coalesce((app.context()).house_roles && '{network_manager,information_coordinator}', false) then return; end if;
  return query
    select 'referrals', (c.submitted_at at time zone 'Europe/Amsterdam')::date, count(*)::int from cases c
     where c.phase = 'purpose_review' and c.submitted_at is not null and not exists (select from first_contacts f where f.case_id = c.id)
     group by 2
    union all
    select 'phase ' || c.phase, null, count(*)::int from cases c group by c.phase
    union all
    select 'drafts over', null, count(*)::int from cases c join referrals r on r.case_id = c.id
     where c.phase = 'draft' and (r.saved_at at time zone 'Europe/Amsterdam')::date + 7 * p_draft_weeks <= p_valid_from
    union all
    select 'reviews later', null, count(*)::int from cases c
     where c.phase = 'in_treatment' and c.review_on > (p_valid_from + make_interval(months => p_review_months))::date
    union all
    select 'open requests', null, count(*)::int from information_requests i where i.outcome is null
    union all
    select 'scores outside', null, count(distinct d.case_id)::int from analysis_domains d join cases c on c.id = d.case_id
     where c.phase = 'in_treatment' and (d.score < p_score_from or d.score > p_score_to)
    union all
    select 'domains left', null, count(distinct d.case_id)::int from analysis_domains d join cases c on c.id = d.case_id
     where c.phase = 'in_treatment' and not d.life_domain = any (p_domains);
end $$;
revoke execute on function app.running_work(date, int, int, int, int, text[]) from public;
grant execute on function app.running_work(date, int, int, int, int, text[]) to vangnet_app;
