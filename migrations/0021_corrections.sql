-- What was entered or decided wrongly is put right without rewriting what was: a coming covenant withdrawn, a beginning corrected, a recognition undone
-- after gate 2. And two limits that hold whoever asks: searches for persons, and stepping aside.

-- A coming version of the covenant is withdrawn by those who adopted it; the version before it goes on, and both stay in the history (R-GOV-08).
create table covenant_withdrawals (
  version int primary key references covenants,
  reason text not null,
  minutes text not null,
  withdrawn_by uuid not null references professionals,
  at timestamptz not null default now()
);
select app.protect('covenant_withdrawals');
grant select, insert on covenant_withdrawals to vangnet_app;
create policy in_the_network on covenant_withdrawals for select to vangnet_app using ((select app.me()) is not null);
create policy adopting on covenant_withdrawals for insert to vangnet_app
  with check ((select (app.context()).house_roles && '{network_manager}') and withdrawn_by = (select app.me()));
create trigger covenants_stand before update or delete or truncate on covenant_withdrawals for each statement execute function app.covenants_stand();

-- what holds is no longer withdrawn: decisions may have been taken under it
create function app.only_coming_withdrawn() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if not exists (select from covenants c where c.version = new.version and c.valid_from > app.today()) then
    raise exception 'only a version of the covenant that is still to come is withdrawn' using errcode = 'check_violation', constraint = 'only_coming_withdrawn';
  end if;
  return new;
end $$;
revoke execute on function app.only_coming_withdrawn() from public;
create trigger only_coming_withdrawn before insert on covenant_withdrawals for each row execute function app.only_coming_withdrawn();

-- the day of a withdrawn version is free again
alter table covenants drop constraint covenants_valid_from_key;
create or replace function app.covenants_in_order() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if exists (select from covenants c where not exists (select from covenant_withdrawals w where w.version = c.version)
                and ((c.version < new.version and c.valid_from >= new.valid_from) or (c.version > new.version and c.valid_from <= new.valid_from))) then
    raise exception 'a covenant holds from a later day than the one before it' using errcode = 'check_violation', constraint = 'covenants_in_order';
  end if;
  return new;
end $$;

-- as in 0012, but a withdrawn version never holds
create or replace function app.enter_by_door(p_token bytea, p_kind text, p_operation text, p_case uuid, p_key bytea, p_trace text, p_mac bytea, p_salt bytea, p_mac_again bytea)
returns table (door_id uuid, participant_id uuid, signal_id uuid, signal_days int, at timestamptz)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare v_seq bigint;
begin
  update doors d set last_used_at = now() from participants p
   where d.secret_hash = p_token and (p_kind is null or d.kind = p_kind) and d.revoked_at is null
     and p.id = d.participant_id and p."from" <= app.today() and (p.until is null or p.until > app.today())
  returning d.id, d.participant_id into door_id, participant_id;
  if not found then return; end if;
  if p_key is not null then
    select s.id into signal_id from signals s where s.door_id = enter_by_door.door_id and s.key_hash = p_key;
  end if;
  insert into journal (action, operation, case_id, outcome, purpose, origin, trace_id, mac, salt, leaf)
  values ('signal.send', p_operation, case when signal_id is null then p_case end, 'done', 'processing', 'door:' || door_id, p_trace,
          case when signal_id is null then p_mac else p_mac_again end, p_salt, '')
  returning seq into v_seq;
  perform set_config('app.journal', v_seq::text, true);
  signal_days := coalesce((select (v.covenant #>> '{terms,signalDays}')::int from covenants v
    where v.valid_from <= app.today() and not exists (select from covenant_withdrawals w where w.version = v.version) order by v.valid_from desc limit 1), 10);
  at := now();
  return next;
end $$;

-- Searches for persons are counted in the journal, which has every one of them already: for all processes together, and after a restart.
create index journal_person_searches on journal (professional_id, at) where operation in ('findPersons', 'findWhileReferring') and outcome = 'done';
create function app.may_search_persons(p_most int) returns boolean language plpgsql security definer set search_path = pg_catalog, public as $$
declare c journal := app.context();
begin
  if c.seq is null then return false; end if;
  -- one person's searches one after another, so that many at once count each other
  perform pg_advisory_xact_lock(hashtextextended('person searches ' || c.professional_id, 0));
  return (select count(*) <= p_most from (
    select from journal j
     where j.professional_id = c.professional_id and j.operation in ('findPersons', 'findWhileReferring') and j.outcome = 'done' and j.at > now() - interval '1 minute'
     limit p_most + 1) searches);
end $$;

-- After gate 2 the weighing is over, and with it the seats that recognise persons. What they linked wrongly stays linked then, unless who directs the
-- case undoes it (BGS 1.7). Told is what links this case: to one's own other case, or that another one is under way; never a shielded one (law §8.3).
alter table person_verdicts add column undone_reason text;
create function app.links_of_case() returns table (person_id uuid, sight text, case_id uuid, number text, phase text, reason text, verdict_by uuid, verdict_at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  c journal := app.context();
begin
  if c.seq is null or c.case_id is null or not 'process_lead' = any (c.seat_roles)
     or not exists (select from cases k where k.id = c.case_id and k.phase = 'in_treatment') then return; end if;
  return query
    select p.id, s.sight, case when s.sight = 'seat' then k.id end, case when s.sight = 'seat' then k.number end, case when s.sight = 'seat' then k.phase end,
           v.reason, v.professional_id, v.at
      from person_verdicts v
      join cases k on k.id = case when v.case_id = c.case_id then v.other_case_id else v.case_id end
      join persons p on p.case_id = k.id and p.kind = 'subject'
     cross join lateral (select case
             when exists (select from seats t join participants d on d.id = t.participant_id
                           where t.case_id = k.id and t.professional_id = c.professional_id and t."from" <= now()
                             and (t.until is null or t.until > now()) and app.seat_counts(t.role, k.phase, d.class)) then 'seat'
             when k.phase not in ('signal', 'consultation', 'draft', 'closed') then 'existence'
           end as sight) s
     where c.case_id in (v.case_id, v.other_case_id) and v.kind = 'decision' and v.verdict = 'same' and v.undone_at is null and s.sight is not null
     order by v.at, v.id;
end $$;

create function app.undo_link(p_person uuid, p_reason text) returns boolean language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  c journal := app.context();
begin
  if not exists (select from app.links_of_case() l where l.person_id = p_person) then return false; end if;
  update person_verdicts v set undone_at = now(), undone_by = c.professional_id, undone_reason = p_reason
    from persons p
   where p.id = p_person and p.kind = 'subject' and v.kind = 'decision' and v.verdict = 'same' and v.undone_at is null
     and least(v.case_id, v.other_case_id) = least(c.case_id, p.case_id) and greatest(v.case_id, v.other_case_id) = greatest(c.case_id, p.case_id);
  return found;
end $$;

-- Who stepped aside is named in that case by nobody: a judge's seat is not begun, any other refused (R-SEC-09).
create or replace function app.no_seat_after_recusal() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if not exists (select from purpose_recusals r where r.case_id = new.case_id and r.professional_id = new.professional_id) then return new; end if;
  if new.role in ('judge', 'support') then return null; end if;
  raise exception 'who stepped aside has no part in the case' using errcode = 'check_violation', constraint = 'no_seat_after_recusal';
end $$;
drop trigger no_seat_after_recusal on seats;
create trigger no_seat_after_recusal before insert on seats for each row
  when (new.role in ('judge', 'process_lead', 'case_lead', 'member', 'support', 'supplier')) execute function app.no_seat_after_recusal();

-- who stepped aside in the case at hand, for those who name people in it; that they did, and no more
create function app.stepped_aside() returns table (professional_id uuid) language sql stable security definer set search_path = pg_catalog, public as $$
  select r.professional_id from app.context() c join purpose_recusals r on r.case_id = c.case_id
   where c.seat_roles && '{intake,judge,process_lead}'
$$;

-- as in 0008, without the cases in which one stepped aside
create or replace function app.undirected() returns table (number text, since timestamptz) language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if not coalesce('process_director' = any ((app.context()).house_roles), false) then return; end if;
  return query
    select c.number, max(s.until) from cases c join seats s on s.case_id = c.id and s.role = 'process_lead'
     where c.phase = 'in_treatment' and not exists (select from purpose_recusals r where r.case_id = c.id and r.professional_id = app.me())
     group by c.id, c.number having bool_and(s.until <= now()) order by c.number limit 200;
end $$;

create or replace function app.direct_case(p_number text, p_seat uuid, p_why text) returns uuid language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  c journal := app.context();
  v_case uuid;
begin
  if c.seq is null or not 'process_director' = any (c.house_roles) then return null; end if;
  select k.id into v_case from cases k where k.number = p_number and k.phase = 'in_treatment' for update;
  if not found or exists (select 1 from seats s where s.case_id = v_case and s.role = 'process_lead' and (s.until is null or s.until > now()))
     or exists (select from purpose_recusals r where r.case_id = v_case and r.professional_id = c.professional_id) then return null; end if;
  insert into seats (id, case_id, professional_id, participant_id, role, decision_kind, decision_id, why)
  select p_seat, v_case, c.professional_id, c.participant_id, 'process_lead', 'composition', d.id, p_why
    from composition_decisions d where d.case_id = v_case and d.outcome = 'taken_up' order by d.decided_at desc limit 1;
  if not found then return null; end if;
  update cases set process_lead_id = c.professional_id where id = v_case;
  perform pg_notify('vangnet_changes', json_build_object('kind', 'seat', 'id', v_case, 'caseId', v_case)::text);
  return v_case;
end $$;

-- A beginning or a line of the territory that was entered wrongly: what stood there, what stands there now, and why.
create table participant_corrections (
  id uuid primary key,
  participant_id uuid not null references participants,
  was_from date not null,
  "from" date not null check ("from" <> was_from),
  reason text not null,
  corrected_by uuid not null references professionals,
  at timestamptz not null default now()
);
create index participant_corrections_participant on participant_corrections (participant_id, at);
create table territory_corrections (
  id uuid primary key,
  code text not null,
  name text not null,
  "from" date not null,
  until date,
  -- empty when the line should never have been there
  to_code text,
  to_name text,
  to_from date,
  to_until date,
  reason text not null,
  corrected_by uuid not null references professionals,
  at timestamptz not null default now(),
  check (num_nulls(to_code, to_name, to_from) in (0, 3))
);
do $$
declare t text;
begin
  foreach t in array '{participant_corrections,territory_corrections}'::text[] loop
    perform app.protect(t::regclass);
    execute format('grant select, insert on %I to vangnet_app', t);
    execute format('create policy administering on %I for select to vangnet_app using ((select app.administers()))', t);
    execute format('create policy administering_new on %I for insert to vangnet_app with check ((select app.administers()) and corrected_by = (select app.me()))', t);
  end loop;
end $$;

-- what would lose its ground if a participant had begun on another day: kinds only, no person and no case
create function app.rests_on_participation(p_participant uuid) returns text[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  found_there text[] := '{}';
  r record;
  is_there boolean;
begin
  if not app.administers() then raise exception 'for who administers the house'; end if;
  if exists (select from professionals p where p.participant_id = p_participant) then found_there := found_there || 'accounts'::text; end if;
  if exists (select from seats s where s.participant_id = p_participant) then found_there := found_there || 'seats'::text; end if;
  if exists (select from doors d where d.participant_id = p_participant) then found_there := found_there || 'doors'::text; end if;
  if exists (select from house h where p_participant in (h.contact_participant_id, h.managing_participant_id)) then found_there := found_there || 'house'::text; end if;
  if cardinality(found_there) > 0 then return found_there; end if;
  -- whatever else names it: every column that refers to a participant, and the lists of who agreed, decided or was there
  for r in
    select c.conrelid::regclass as place, a.attname as name, false as is_list from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.contype = 'f' and c.confrelid = 'participants'::regclass and c.conrelid <> 'participant_corrections'::regclass
    union all
    select a.attrelid::regclass, a.attname, true from pg_attribute a join pg_class k on k.oid = a.attrelid
     where k.relnamespace = 'public'::regnamespace and k.relkind = 'r' and a.atttypid = 'uuid[]'::regtype and a.attnum > 0 and not a.attisdropped
  loop
    execute format(case when r.is_list then 'select exists (select from %s where $1 = any (%I))' else 'select exists (select from %s where %I = $1)' end, r.place, r.name)
      using p_participant into is_there;
    if is_there then return array['decisions']; end if;
  end loop;
  return found_there;
end $$;

-- what lies on the days on which a municipality would no longer be territory, beside what its other lines cover: kinds only
create function app.rests_on_territory(p_code text, p_from date, p_to_code text, p_to_from date, p_to_until date) returns text[]
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  v_line house_municipalities;
  v_lost datemultirange;
  found_there text[] := '{}';
begin
  if not app.administers() then raise exception 'for who administers the house'; end if;
  select * into v_line from house_municipalities m where m.code = p_code and m."from" = p_from;
  v_lost := datemultirange(daterange(v_line."from", v_line.until))
    - coalesce((select range_agg(daterange(m."from", m.until)) from house_municipalities m where m.code = p_code and m."from" <> p_from), '{}')
    - case when p_to_code = p_code then datemultirange(daterange(p_to_from, p_to_until)) else '{}' end;
  if exists (select from regional_tables t where p_code = any (t.municipalities) and daterange(t."from", t.until, '[]') && v_lost) then
    found_there := found_there || 'tables'::text;
  end if;
  if exists (select from persons p where p.kind = 'subject' and lower(btrim(p.municipality)) = lower(v_line.name)
                and (p.first_processed_at at time zone 'Europe/Amsterdam')::date <@ v_lost) then
    found_there := found_there || 'cases'::text;
  end if;
  return found_there;
end $$;

revoke execute on function app.may_search_persons(int), app.links_of_case(), app.undo_link(uuid, text), app.stepped_aside(), app.rests_on_participation(uuid),
  app.rests_on_territory(text, date, text, date, date) from public;
grant execute on function app.may_search_persons(int), app.links_of_case(), app.undo_link(uuid, text), app.stepped_aside(), app.rests_on_participation(uuid),
  app.rests_on_territory(text, date, text, date, date) to vangnet_app;
