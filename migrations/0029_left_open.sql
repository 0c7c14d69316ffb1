-- What stayed open when people came, left or stepped aside, and what stayed asked after gate 2 (WGS 2.31(3)-(4); R-AUT-02, R-CAS-04c, R-SEC-09).

-- Seats that a role alone gives, lacked by who has the role only since: judges who may confirm what is proposed at gate 2, the bureau at the
-- weighing until treatment begins, and its support in treatment (WGS 2.31(2)-(4); LK24 5.3). Without people named: whose day came lately.
create function app.missing_seats(p_people uuid[]) returns table (case_id uuid, professional_id uuid, participant_id uuid, role text, decision_kind text, decision_id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  with staff as materialized (
    select w.id, w.house_roles, d.id as participant_id, d.class from professionals w join participants d on d.id = w.participant_id
     where app.is_active(w, d)
       and case when p_people is null then greatest(w.designated_from, d."from") > app.today() - 30 else w.id = any (p_people) end),
  due as (
    select p.case_id, w.id, w.participant_id, 'decider' as role, 'proposal' as decision_kind, p.id as decision_id
      from composition_proposals p join cases k on k.id = p.case_id join staff w on w.participant_id = any (p.decided_by) and w.class = 'public'
     where p.ended_at is null and k.phase in ('enrichment', 'in_treatment') and app.supports('decider', w.house_roles)
    union all
    select k.id, w.id, w.participant_id, 'intake', 'referral', k.id
      from cases k join staff w on app.supports('intake', w.house_roles)
     where k.phase in ('purpose_review', 'enrichment')
        or k.phase in ('radicalisation', 'not_taken') and not exists (select from composition_decisions c where c.case_id = k.id and c.outcome = 'taken_up')
    union all
    select k.id, w.id, w.participant_id, 'support', 'composition', c.id
      from cases k join staff w on app.supports('support', w.house_roles)
      cross join lateral (select c.id from composition_decisions c where c.case_id = k.id and c.outcome = 'taken_up' order by c.decided_at desc limit 1) c
     where k.phase = 'in_treatment')
  select due.* from due
   where not exists (select from purpose_recusals r where r.case_id = due.case_id and r.professional_id = due.id)
     and not exists (select from seats s where s.case_id = due.case_id and s.professional_id = due.id and s.role = due.role and s.until is null)
$$;

create function app.seat_latecomers(p_people uuid[] default null) returns int language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  v_cases uuid[];
  v_begun int;
begin
  select array_agg(distinct m.case_id) into v_cases from app.missing_seats(p_people) m;
  if v_cases is null then return 0; end if;
  -- cases first and in one order, as every act does; what a case or a proposal came to meanwhile is seen after it
  perform 1 from cases c where c.id = any (v_cases) order by c.id for update;
  insert into seats (id, case_id, professional_id, participant_id, role, decision_kind, decision_id)
  select gen_random_uuid(), m.case_id, m.professional_id, m.participant_id, m.role, m.decision_kind, m.decision_id
    from app.missing_seats(p_people) m where m.case_id = any (v_cases)
  on conflict (case_id, professional_id, role) where until is null do nothing;
  get diagnostics v_begun = row_count;
  perform pg_notify('vangnet_changes', json_build_object('kind', 'seat', 'id', c, 'caseId', c)::text) from unnest(v_cases) c;
  return v_begun;
end $$;

-- as in 0008: what lapsed ends first
create or replace function app.person_changed() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform app.end_lapsed_seats(array[new.id]);
  perform app.seat_latecomers(array[new.id]);
  return null;
end $$;
create function app.person_designated() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform app.seat_latecomers(array[new.id]);
  return null;
end $$;
create trigger person_designated after insert on professionals for each row execute function app.person_designated();

create or replace function app.participation_changed() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare v_people uuid[] := (select coalesce(array_agg(p.id), '{}') from professionals p where p.participant_id = new.id);
begin
  perform app.end_lapsed_seats(v_people);
  perform app.seat_latecomers(v_people);
  return null;
end $$;

-- Who stepped aside has no part in that case, in whatever role; who referred it stays its referrer (R-SEC-09).
create function app.is_aside(p_case uuid, p_professional uuid, p_role text) returns boolean language sql stable security definer set search_path = pg_catalog, public as $$
  select p_role in ('judge', 'intake', 'decider', 'process_lead', 'case_lead', 'member', 'support', 'supplier')
     and exists (select from purpose_recusals r where r.case_id = p_case and r.professional_id = p_professional)
$$;

-- as in 0028, and no seat of the intake either
create or replace function app.no_seat_after_recusal() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if not app.is_aside(new.case_id, new.professional_id, new.role) then return new; end if;
  if new.role in ('judge', 'intake', 'support', 'decider') then return null; end if;
  raise exception 'who stepped aside has no part in the case' using errcode = 'check_violation', constraint = 'no_seat_after_recusal';
end $$;
drop trigger no_seat_after_recusal on seats;
create trigger no_seat_after_recusal before insert on seats for each row
  when (new.role in ('judge', 'intake', 'decider', 'process_lead', 'case_lead', 'member', 'support', 'supplier')) execute function app.no_seat_after_recusal();

-- as in 0023, and what somebody held from before stepping aside was looked at ends too, whichever way it came to be open
create or replace function app.end_lapsed_seats(p_people uuid[] default null) returns int language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  v_people uuid[];
  v_seats uuid[];
  v_cases uuid[];
begin
  select coalesce(array_agg(p.id), '{}') into v_people from professionals p join participants d on d.id = p.participant_id
   where case when p_people is not null then p.id = any (p_people)
              else not app.is_active(p, d)
                   or exists (select from seats s where s.professional_id = p.id and (s.until is null or s.until > now()) and not app.supports(s.role, p.house_roles))
                   or exists (select from purpose_recusals r join seats s on s.case_id = r.case_id and s.professional_id = r.professional_id
                               where r.professional_id = p.id and (s.until is null or s.until > now()) and app.is_aside(s.case_id, s.professional_id, s.role)) end;
  select array_agg(s.id), array_agg(distinct s.case_id) into v_seats, v_cases
    from seats s join professionals p on p.id = s.professional_id join participants d on d.id = p.participant_id
   where s.professional_id = any (v_people) and (s.until is null or s.until > now())
     and (not (app.is_active(p, d) and app.supports(s.role, p.house_roles)) or app.is_aside(s.case_id, s.professional_id, s.role));
  delete from sessions s using professionals p, participants d
   where s.professional_id = any (v_people) and p.id = s.professional_id and d.id = p.participant_id and not app.is_active(p, d);
  if v_seats is null then return 0; end if;
  -- cases first and in one order, as every act does, so that none waits for another in a circle
  perform 1 from cases c where c.id = any (v_cases) order by c.id for update;
  update seats set until = greatest("from", now()) where id = any (v_seats);
  update cases c set process_lead_id = null where c.id = any (v_cases)
     and exists (select 1 from seats s where s.id = any (v_seats) and s.case_id = c.id and s.role = 'process_lead' and s.professional_id = c.process_lead_id);
  update cases c set case_lead_id = null where c.id = any (v_cases)
     and exists (select 1 from seats s where s.id = any (v_seats) and s.case_id = c.id and s.role = 'case_lead' and s.professional_id = c.case_lead_id);
  perform pg_notify('vangnet_changes', json_build_object('kind', 'seat', 'id', c, 'caseId', c)::text) from unnest(v_cases) c;
  return cardinality(v_seats);
end $$;

-- A question that gate 2 overtook: whom the composition does not name supplies nothing any more (WGS 2.31(3)-(4); R-CAS-04c).
alter table information_requests
  add column ended_at timestamptz,
  add column ended_as text check (ended_as in ('not_composed', 'not_taken'));
do $$
declare c record;
begin
  for c in select conname from pg_constraint
            where conrelid = 'information_requests'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%answered_at%' loop
    execute format('alter table information_requests drop constraint %I', c.conname);
  end loop;
end $$;
alter table information_requests
  drop constraint information_requests_outcome_check,
  add constraint information_requests_outcome_check
    check (outcome in ('supplied', 'known', 'nothing_known', 'refused_weighty_reasons', 'refused_professional_secrecy', 'ended')
           and (outcome <> 'known' or kind = 'known') and (outcome <> 'supplied' or kind = 'question')),
  add constraint information_requests_answered check ((outcome is not null and outcome <> 'ended') = (answered_at is not null)),
  add constraint information_requests_ended check ((outcome is not distinct from 'ended') = (ended_at is not null) and (ended_at is null) = (ended_as is null));
create index information_requests_ended on information_requests (participant_id, ended_at) where ended_at is not null;

-- That a question of theirs need not be answered any more is told to those who were asked and have no place in the case now: its number, for
-- two weeks, and nothing of what was decided.
create function app.ended_questions() returns table (request_id uuid, number text)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare c journal := app.context();
begin
  if c.professional_id is null then return; end if;
  return query
    select r.id, k.number
      from information_requests r join cases k on k.id = r.case_id
     where r.participant_id = c.participant_id and r.ended_at > now() - interval '14 days'
       and exists (select from seats s where s.case_id = r.case_id and s.professional_id = c.professional_id and s.participant_id = r.participant_id
                      and s.role in ('supplier', 'judge', 'case_lead', 'member') and s.until >= r.ended_at)
       and not exists (select from seats s where s.case_id = r.case_id and s.professional_id = c.professional_id
                          and s.role in ('case_lead', 'member') and (s.until is null or s.until > now()))
     order by r.ended_at, r.id limit 100;
end $$;

-- what was left asked before this rule was kept
update information_requests r set outcome = 'ended', ended_at = now(), ended_as = case k.phase when 'not_taken' then 'not_taken' else 'not_composed' end
  from cases k
 where k.id = r.case_id and r.outcome is null
   and (k.phase = 'not_taken'
        or (k.phase = 'in_treatment' and not exists (
              select from seats s where s.case_id = r.case_id and s.participant_id = r.participant_id and s.role in ('case_lead', 'member')
                 and (s.until is null or s.until > now()))));

-- That a colleague of the bureau took over a case that nobody directed is a decision of its own, beside that of gate 2, which goes on to say who
-- is involved: who, when, why, and who directed until when (LK24 3.2; R-AUT-04, R-AUT-05).
create table direction_takeovers (
  id uuid primary key,
  case_id uuid not null references cases on delete cascade,
  professional_id uuid not null references professionals,
  participant_id uuid not null references participants,
  previous_id uuid not null references professionals,
  previous_until timestamptz not null,
  why text not null check (why <> ''),
  decided_at timestamptz not null default now()
);
create index direction_takeovers_case on direction_takeovers (case_id, decided_at);
select app.protect('direction_takeovers');
select app.open_to_seats('direction_takeovers', '{process_lead,case_lead,member,support,reviewer}');
revoke insert, update, delete on direction_takeovers from vangnet_app;

alter table seats
  drop constraint seats_decision_kind,
  add constraint seats_decision_kind check (decision_kind in ('signal', 'consultation', 'referral', 'request', 'proposal', 'composition', 'takeover', 'unlock'));

-- as in 0021, with the decision on which the seat rests
create or replace function app.direct_case(p_number text, p_seat uuid, p_why text) returns uuid language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  c journal := app.context();
  v_case uuid;
  v_takeover uuid := gen_random_uuid();
begin
  if c.seq is null or not 'process_director' = any (c.house_roles) then return null; end if;
  select k.id into v_case from cases k where k.number = p_number and k.phase = 'in_treatment' for update;
  if not found or exists (select 1 from seats s where s.case_id = v_case and s.role = 'process_lead' and (s.until is null or s.until > now()))
     or exists (select from purpose_recusals r where r.case_id = v_case and r.professional_id = c.professional_id) then return null; end if;
  insert into direction_takeovers (id, case_id, professional_id, participant_id, previous_id, previous_until, why)
  select v_takeover, v_case, c.professional_id, c.participant_id, s.professional_id, s.until, p_why
    from seats s where s.case_id = v_case and s.role = 'process_lead' order by s.until desc, s.id limit 1;
  if not found then return null; end if;
  insert into seats (id, case_id, professional_id, participant_id, role, decision_kind, decision_id, why)
  values (p_seat, v_case, c.professional_id, c.participant_id, 'process_lead', 'takeover', v_takeover, p_why);
  update cases set process_lead_id = c.professional_id where id = v_case;
  perform pg_notify('vangnet_changes', json_build_object('kind', 'seat', 'id', v_case, 'caseId', v_case)::text);
  return v_case;
end $$;

-- Seats of before rest on the gate-2 decision that stood, in which their director does not stand: they began after it.
insert into direction_takeovers (id, case_id, professional_id, participant_id, previous_id, previous_until, why, decided_at)
select s.id, s.case_id, s.professional_id, s.participant_id, b.professional_id, b.until, coalesce(nullif(s.why, ''), '–'), s."from"
  from seats s
  join composition_decisions d on d.id = s.decision_id
  join lateral (select p.professional_id, p.until from seats p
                 where p.case_id = s.case_id and p.role = 'process_lead' and p.id <> s.id and p.until <= s."from" order by p.until desc limit 1) b on true
 where s.role = 'process_lead' and s.decision_kind = 'composition' and s."from" > d.decided_at;
update seats s set decision_kind = 'takeover', decision_id = t.id from direction_takeovers t where t.id = s.id;

-- as in 0028, with takeovers
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
    case when exists (select 1 from composition_confirmations where case_id = p_case) then 'composition_confirmations' end,
    case when exists (select 1 from direction_takeovers where case_id = p_case) then 'direction_takeovers' end
  ], null);
end $$;

revoke execute on function app.missing_seats(uuid[]), app.seat_latecomers(uuid[]), app.person_designated(), app.is_aside(uuid, uuid, text), app.ended_questions() from public;
grant execute on function app.seat_latecomers(uuid[]) to vangnet_job;
grant execute on function app.ended_questions() to vangnet_app;

-- what was left open before
select app.end_lapsed_seats();
select app.seat_latecomers();
