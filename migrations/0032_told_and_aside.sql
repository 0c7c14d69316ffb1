-- Who tells the referrer of a case that was taken up elsewhere from treatment, and stepping aside after gate 1 (WGS 2.31(13); BGS 1.16(1)(b); R-RAD-02, R-SEC-09).

-- The bureau's seat to tell the referrer, and nothing else: no person, no referral, no decision, nothing of what was supplied. It rests on the
-- outcome of the report by which the case ended here.
alter table seats
  drop constraint seats_role,
  drop constraint seats_decision_kind,
  add constraint seats_role check (role in ('receiver', 'consulted', 'referrer', 'intake', 'judge', 'supplier', 'decider', 'process_lead', 'case_lead', 'member', 'support', 'notifier', 'reviewer')),
  add constraint seats_decision_kind check (decision_kind in ('signal', 'consultation', 'referral', 'request', 'proposal', 'composition', 'takeover', 'radicalisation', 'unlock'));

create or replace function app.my_cases() returns uuid[] language sql stable
  return app.cases_as('{receiver,consulted,referrer,intake,judge,supplier,decider,process_lead,case_lead,member,support,notifier,reviewer}');

-- as in 0028, with who tells the referrer
create or replace function app.seat_counts(p_role text, p_phase text, p_class text) returns boolean language sql immutable
  return (p_role not in ('judge', 'decider') or p_class = 'public') and p_role = any (case p_phase
    when 'signal' then '{receiver}'::text[]
    when 'consultation' then '{referrer,consulted}'
    when 'draft' then '{referrer}'
    when 'purpose_review' then '{referrer,intake,judge}'
    when 'enrichment' then '{referrer,intake,judge,supplier,decider}'
    when 'in_treatment' then '{process_lead,case_lead,member,support,decider}'
    when 'radicalisation' then '{intake,judge,process_lead,case_lead,member}'
    when 'not_taken' then '{referrer,intake,notifier}'
    when 'closed' then '{reviewer}'
    else '{}' end);

create or replace function app.supports(p_seat text, p_roles text[]) returns boolean language sql immutable
  return case p_seat
    when 'judge' then 'judge' = any (p_roles)
    when 'decider' then 'judge' = any (p_roles)
    when 'intake' then p_roles && '{information_coordinator,process_director}'::text[]
    when 'notifier' then p_roles && '{information_coordinator,process_director}'::text[]
    when 'process_lead' then 'process_director' = any (p_roles)
    when 'support' then 'support' = any (p_roles)
    when 'reviewer' then p_roles && '{coordinating_dpo,contact_point_officer}'::text[]
    else p_roles && '{process_director,information_coordinator,support,judge,chair,professional}'::text[] end;

-- as in 0028: who tells the referrer does so by their role alone
create or replace function app.seat_is_carried() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare is_carried boolean;
begin
  select app.is_active(p, d) and app.supports(new.role, p.house_roles) into is_carried
    from professionals p join participants d on d.id = p.participant_id
   where p.id = new.professional_id for share;
  if is_carried then return new; end if;
  if new.role in ('judge', 'decider', 'intake', 'support', 'receiver', 'notifier') then return null; end if;
  raise exception 'the roles of this person carry no such seat' using errcode = 'check_violation', constraint = 'seat_is_carried', detail = new.professional_id::text;
end $$;

-- as in 0029, and whoever begins to work for the bureau while the referrer was not told yet
create or replace function app.missing_seats(p_people uuid[]) returns table (case_id uuid, professional_id uuid, participant_id uuid, role text, decision_kind text, decision_id uuid)
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
     where k.phase = 'in_treatment'
    union all
    select k.id, w.id, w.participant_id, 'notifier', 'radicalisation', r.id
      from radicalisation_reports r join cases k on k.id = r.case_id join staff w on app.supports('notifier', w.house_roles)
     where r.outcome = 'taken_up' and r.from_phase = 'in_treatment' and k.phase = 'not_taken'
       and not exists (select from outcome_letters l where l.case_id = k.id))
  select due.* from due
   where not exists (select from purpose_recusals r where r.case_id = due.case_id and r.professional_id = due.id)
     and not exists (select from seats s where s.case_id = due.case_id and s.professional_id = due.id and s.role = due.role and s.until is null)
$$;

alter policy seated on radicalisation_reports
  using (case_id = any ((select app.cases_as('{intake,judge,process_lead,case_lead,member,notifier}'))::uuid[]));
alter policy seated on outcome_letters using (case_id = any ((select app.cases_as('{referrer,intake,notifier,reviewer}'))::uuid[]));

-- Who stepped aside keeps no more than what they referred themselves (R-SEC-09). Which seats end is said here and nowhere else: the program asks.
create or replace function app.is_aside(p_case uuid, p_professional uuid, p_role text) returns boolean language sql stable security definer set search_path = pg_catalog, public as $$
  select p_role not in ('referrer', 'reviewer')
     and exists (select from purpose_recusals r where r.case_id = p_case and r.professional_id = p_professional)
$$;

-- as in 0029, and who only tells the referrer is left out as the rest of the bureau is
create or replace function app.no_seat_after_recusal() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if not app.is_aside(new.case_id, new.professional_id, new.role) then return new; end if;
  if new.role in ('judge', 'intake', 'support', 'decider', 'notifier') then return null; end if;
  raise exception 'who stepped aside has no part in the case' using errcode = 'check_violation', constraint = 'no_seat_after_recusal';
end $$;
drop trigger no_seat_after_recusal on seats;
create trigger no_seat_after_recusal before insert on seats for each row execute function app.no_seat_after_recusal();

-- Whoever acts steps aside in the case at hand: marked, out of every seat that is_aside ends, and of the direction. Answers how many seats ended.
create function app.step_aside() returns int language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  c journal := app.context();
  v_ended int;
begin
  if c.case_id is null or c.seat_roles = '{}' then return null; end if;
  insert into purpose_recusals (case_id, professional_id, participant_id) values (c.case_id, c.professional_id, c.participant_id) on conflict do nothing;
  -- an act that waited for the case may have begun before the act that gave the seat; no seat ends before it begins
  update seats s set until = greatest(s."from", now())
   where s.case_id = c.case_id and s.professional_id = c.professional_id and (s.until is null or s.until > now())
     and app.is_aside(s.case_id, s.professional_id, s.role);
  get diagnostics v_ended = row_count;
  update cases k set process_lead_id = nullif(k.process_lead_id, c.professional_id), case_lead_id = nullif(k.case_lead_id, c.professional_id)
   where k.id = c.case_id and c.professional_id in (k.process_lead_id, k.case_lead_id);
  return v_ended;
end $$;
revoke insert on purpose_recusals from vangnet_app;

-- as in 0029; for how long it is told is said by the program
drop function app.ended_questions();
create function app.ended_questions(p_days int) returns table (request_id uuid, number text)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare c journal := app.context();
begin
  if c.professional_id is null then return; end if;
  return query
    select r.id, k.number
      from information_requests r join cases k on k.id = r.case_id
     where r.participant_id = c.participant_id and r.ended_at > now() - make_interval(days => p_days)
       and exists (select from seats s where s.case_id = r.case_id and s.professional_id = c.professional_id and s.participant_id = r.participant_id
                      and s.role in ('supplier', 'judge', 'case_lead', 'member') and s.until >= r.ended_at)
       and not exists (select from seats s where s.case_id = r.case_id and s.professional_id = c.professional_id
                          and s.role in ('case_lead', 'member') and (s.until is null or s.until > now()))
     order by r.ended_at, r.id limit 100;
end $$;

revoke execute on function app.step_aside(), app.ended_questions(int) from public;
grant execute on function app.step_aside(), app.ended_questions(int) to vangnet_app;

-- what was left open before: whose referrer was not told, and the referrer who is to be told
insert into seats (id, case_id, professional_id, participant_id, role, decision_kind, decision_id)
select gen_random_uuid(), k.id, p.id, d.id, 'referrer', 'referral', k.id
  from cases k
  join radicalisation_reports r on r.case_id = k.id and r.outcome = 'taken_up' and r.from_phase = 'in_treatment'
  join professionals p on p.id = k.referred_by join participants d on d.id = p.participant_id
 where k.phase = 'not_taken' and app.is_active(p, d) and app.supports('referrer', p.house_roles)
on conflict (case_id, professional_id, role) where until is null do nothing;
select app.seat_latecomers(array(select id from professionals));
