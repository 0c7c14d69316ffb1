-- Who is involved is decided by the public participants themselves (WGS 2.31(4); R-AUT-02, R-AUT-05): the bureau proposes, each
-- named participant confirms by one of its own judges, and only what all of them confirmed is recorded as decided.

create table composition_proposals (
  id uuid primary key,
  case_id uuid not null references cases on delete cascade,
  outcome text not null check (outcome in ('taken_up', 'not_taken')),
  -- the public participants that are to decide
  decided_by uuid[] not null check (cardinality(decided_by) > 0),
  participant_id uuid not null references participants,
  proposed_by uuid not null references professionals,
  sealed bytea not null,
  proposed_at timestamptz not null default now(),
  ended_at timestamptz,
  ended_as text check (ended_as in ('decided', 'replaced', 'withdrawn')),
  check ((ended_at is null) = (ended_as is null))
);
create unique index composition_proposals_open on composition_proposals (case_id) where ended_at is null;
create index composition_proposals_case on composition_proposals (case_id, proposed_at);

-- one answer of each participant; a later one, also of a colleague, takes its place
create table composition_confirmations (
  proposal_id uuid not null references composition_proposals on delete cascade,
  participant_id uuid not null references participants,
  case_id uuid not null references cases on delete cascade,
  professional_id uuid not null references professionals,
  answer text not null check (answer in ('confirmed', 'objected')),
  -- why not
  sealed bytea,
  at timestamptz not null default now(),
  primary key (proposal_id, participant_id),
  check ((answer = 'objected') = (sealed is not null))
);
create index composition_confirmations_case on composition_confirmations (case_id);

-- none with a decision from before it had to be confirmed; of one proposal comes one decision
alter table composition_decisions add column proposal_id uuid unique references composition_proposals on delete set null;

-- who confirms has a seat for as long as there is something to confirm
alter table seats
  drop constraint seats_role,
  drop constraint seats_decision_kind,
  add constraint seats_role check (role in ('receiver', 'consulted', 'referrer', 'intake', 'judge', 'supplier', 'decider', 'process_lead', 'case_lead', 'member', 'support', 'reviewer')),
  add constraint seats_decision_kind check (decision_kind in ('signal', 'consultation', 'referral', 'request', 'proposal', 'composition', 'unlock'));

create or replace function app.my_cases() returns uuid[] language sql stable
  return app.cases_as('{receiver,consulted,referrer,intake,judge,supplier,decider,process_lead,case_lead,member,support,reviewer}');

-- as in 0025, with who confirms
create or replace function app.seat_counts(p_role text, p_phase text, p_class text) returns boolean language sql immutable
  return (p_role not in ('judge', 'decider') or p_class = 'public') and p_role = any (case p_phase
    when 'signal' then '{receiver}'::text[]
    when 'consultation' then '{referrer,consulted}'
    when 'draft' then '{referrer}'
    when 'purpose_review' then '{referrer,intake,judge}'
    when 'enrichment' then '{referrer,intake,judge,supplier,decider}'
    when 'in_treatment' then '{process_lead,case_lead,member,support,decider}'
    when 'radicalisation' then '{intake,judge,process_lead,case_lead,member}'
    when 'not_taken' then '{referrer,intake}'
    when 'closed' then '{reviewer}'
    else '{}' end);

-- as in 0008, with who confirms
create or replace function app.supports(p_seat text, p_roles text[]) returns boolean language sql immutable
  return case p_seat
    when 'judge' then 'judge' = any (p_roles)
    when 'decider' then 'judge' = any (p_roles)
    when 'intake' then p_roles && '{information_coordinator,process_director}'::text[]
    when 'process_lead' then 'process_director' = any (p_roles)
    when 'support' then 'support' = any (p_roles)
    when 'reviewer' then p_roles && '{coordinating_dpo,contact_point_officer}'::text[]
    else p_roles && '{process_director,information_coordinator,support,judge,chair,professional}'::text[] end;

-- as in 0023: who confirms does so by the role of judge alone
create or replace function app.seat_is_carried() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare is_carried boolean;
begin
  select app.is_active(p, d) and app.supports(new.role, p.house_roles) into is_carried
    from professionals p join participants d on d.id = p.participant_id
   where p.id = new.professional_id for share;
  if is_carried then return new; end if;
  if new.role in ('judge', 'decider', 'intake', 'support', 'receiver') then return null; end if;
  raise exception 'the roles of this person carry no such seat' using errcode = 'check_violation', constraint = 'seat_is_carried', detail = new.professional_id::text;
end $$;

-- as in 0021: who stepped aside does not confirm either
create or replace function app.no_seat_after_recusal() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if not exists (select from purpose_recusals r where r.case_id = new.case_id and r.professional_id = new.professional_id) then return new; end if;
  if new.role in ('judge', 'support', 'decider') then return null; end if;
  raise exception 'who stepped aside has no part in the case' using errcode = 'check_violation', constraint = 'no_seat_after_recusal';
end $$;
drop trigger no_seat_after_recusal on seats;
create trigger no_seat_after_recusal before insert on seats for each row
  when (new.role in ('judge', 'decider', 'process_lead', 'case_lead', 'member', 'support', 'supplier')) execute function app.no_seat_after_recusal();

select app.protect('composition_proposals');
select app.open_to_seats('composition_proposals', '{intake,judge,process_lead,decider}');
revoke update, delete on composition_proposals from vangnet_app;
grant update (ended_at, ended_as) on composition_proposals to vangnet_app;

-- who decided when stays with the decision for whoever sees it; a participant answers for itself, by its own people, and nobody for it
select app.protect('composition_confirmations');
grant select, insert, update on composition_confirmations to vangnet_app;
create policy seated on composition_confirmations for select to vangnet_app
  using (case_id = any ((select app.cases_as('{intake,judge,process_lead,case_lead,member,support,reviewer,decider}'))::uuid[]));

create function app.confirms(p_proposal uuid, p_case uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (
    select from composition_proposals p join participants d on d.id = app.my_participant()
     where p.id = p_proposal and p.case_id = p_case and p.ended_at is null and d.id = any (p.decided_by) and d.class = 'public'
       and p.case_id = any (app.cases_as('{decider}')))
$$;
create policy answering on composition_confirmations for insert to vangnet_app
  with check (participant_id = (select app.my_participant()) and professional_id = (select app.me()) and app.confirms(proposal_id, case_id));
create policy answering_again on composition_confirmations for update to vangnet_app
  using (participant_id = (select app.my_participant()))
  with check (participant_id = (select app.my_participant()) and professional_id = (select app.me()) and app.confirms(proposal_id, case_id));

-- whatever the code does: no decision without a proposal that lies open and that everyone named in it confirmed
create function app.is_confirmed(p_proposal uuid, p_case uuid, p_by uuid[]) returns boolean language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (
    select from composition_proposals p
     where p.id = p_proposal and p.case_id = p_case and p.ended_at is null and p.decided_by = p_by
       and not exists (
         select from unnest(p.decided_by) as named (id)
          where not exists (select from composition_confirmations k where k.proposal_id = p.id and k.participant_id = named.id and k.answer = 'confirmed')))
$$;
create policy confirmed on composition_decisions as restrictive for insert to vangnet_app
  with check (app.is_confirmed(proposal_id, case_id, decided_by));
revoke update, delete on composition_decisions from vangnet_app;

revoke execute on function app.confirms(uuid, uuid), app.is_confirmed(uuid, uuid, uuid[]) from public;
grant execute on function app.confirms(uuid, uuid), app.is_confirmed(uuid, uuid, uuid[]) to vangnet_app;

-- as in 0018, with what a proposal left
create or replace function app.held(p_case uuid) returns text[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if not exists (select 1 from journal j where j.seq = nullif(current_setting('app.journal', true), '')::bigint
                    and j.txid = pg_current_xact_id_if_assigned() and j.outcome = 'done' and j.case_id = p_case and j.seat_roles <> '{}') then
    return null;
  end if;
  return array_remove(array[
    case when exists (select 1 from purpose_advice where case_id = p_case) then 'purpose_advice' end,
    case when exists (select 1 from purpose_recusals where case_id = p_case) then 'purpose_recusals' end,
    case when exists (select 1 from purpose_postponements where case_id = p_case) then 'purpose_postponements' end,
    case when exists (select 1 from referral_supplements where case_id = p_case) then 'referral_supplements' end,
    case when exists (select 1 from triage_levels where case_id = p_case) then 'triage_levels' end,
    case when exists (select 1 from information_requests where case_id = p_case) then 'information_requests' end,
    case when exists (select 1 from supply_marks where case_id = p_case) then 'supply_marks' end,
    case when exists (select 1 from analysis_domains where case_id = p_case) then 'analysis_domains' end,
    case when exists (select 1 from analysis_history where case_id = p_case) then 'analysis_history' end,
    case when exists (select 1 from analysis_views where case_id = p_case) then 'analysis_views' end,
    case when exists (select 1 from instrument_results where case_id = p_case) then 'instrument_results' end,
    case when exists (select 1 from plan_approvals where case_id = p_case) then 'plan_approvals' end,
    case when exists (select 1 from evaluations where case_id = p_case) then 'evaluations' end,
    case when exists (select 1 from handovers where case_id = p_case) then 'handovers' end,
    case when exists (select 1 from closings where case_id = p_case) then 'closings' end,
    case when exists (select 1 from meeting_items where case_id = p_case) then 'meeting_items' end,
    case when exists (select 1 from composition_proposals where case_id = p_case and ended_at is null) then 'composition_proposals' end,
    case when exists (select 1 from composition_confirmations where case_id = p_case) then 'composition_confirmations' end
  ], null);
end $$;
