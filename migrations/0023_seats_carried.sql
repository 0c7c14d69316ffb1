-- A seat is held by who is active and whose roles carry it, at its beginning and at every act (WGS 1.8(2); R-AUT-02, R-SEC-10).

-- However a seat begins: the rows of the person and of the participant are held until the act is done, so that a change of roles or conditions comes
-- wholly before it, and is seen, or after it, and ends the seat. Who has a seat by their role alone is left out; whoever is named is refused.
create function app.seat_is_carried() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare is_carried boolean;
begin
  select app.is_active(p, d) and app.supports(new.role, p.house_roles) into is_carried
    from professionals p join participants d on d.id = p.participant_id
   where p.id = new.professional_id for share;
  if is_carried then return new; end if;
  if new.role in ('judge', 'intake', 'support', 'receiver') then return null; end if;
  raise exception 'the roles of this person carry no such seat' using errcode = 'check_violation', constraint = 'seat_is_carried', detail = new.professional_id::text;
end $$;
create trigger seat_is_carried before insert on seats for each row execute function app.seat_is_carried();
revoke execute on function app.seat_is_carried() from public;

-- as in 0008, and what roles do not carry ends by date too, whichever way it came to be open
create or replace function app.end_lapsed_seats(p_people uuid[] default null) returns int language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  v_people uuid[];
  v_seats uuid[];
  v_cases uuid[];
begin
  select coalesce(array_agg(p.id), '{}') into v_people from professionals p join participants d on d.id = p.participant_id
   where case when p_people is not null then p.id = any (p_people)
              else not app.is_active(p, d) or exists (select from seats s where s.professional_id = p.id and (s.until is null or s.until > now()) and not app.supports(s.role, p.house_roles)) end;
  select array_agg(s.id), array_agg(distinct s.case_id) into v_seats, v_cases
    from seats s join professionals p on p.id = s.professional_id join participants d on d.id = p.participant_id
   where s.professional_id = any (v_people) and (s.until is null or s.until > now())
     and not (app.is_active(p, d) and app.supports(s.role, p.house_roles));
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

-- as in 0004; a seat that the roles do not carry gives nothing
create or replace function app.enter(p_token bytea, p_action text, p_operation text, p_case uuid, p_lock boolean, p_trace text, p_origin text, p_mac bytea, p_salt bytea, p_key text)
returns table (professional_id uuid, participant_id uuid, participant_class text, participant_kind text, house_roles text[], active boolean, seats text[], phase text, case_version int, at timestamptz, replay_hash bytea, replay_sealed bytea)
language plpgsql security definer set search_path = pg_catalog, public set plan_cache_mode = force_generic_plan as $$
declare
  v_seq bigint;
  v_person professionals;
  v_participant participants;
begin
  select p.* into v_person from sessions s join professionals p on p.id = s.professional_id where s.token_hash = p_token and s.expires_at > now();
  if not found then return; end if;
  select d.* into v_participant from participants d where d.id = v_person.participant_id;
  professional_id := v_person.id;
  participant_id := v_participant.id;
  participant_class := v_participant.class;
  participant_kind := v_participant.kind;
  house_roles := v_person.house_roles;
  active := app.is_active(v_person, v_participant);
  seats := '{}';
  at := now();
  if p_case is not null and active then
    if p_lock then
      select c.phase, c.version into phase, case_version from cases c where c.id = p_case for update;
    else
      select c.phase, c.version into phase, case_version from cases c where c.id = p_case;
    end if;
    select coalesce(array_agg(s.role), '{}') into seats from seats s
     where s.case_id = p_case and s.professional_id = v_person.id and s."from" <= now() and (s.until is null or s.until > now())
       and app.supports(s.role, v_person.house_roles);
  end if;
  insert into journal (professional_id, participant_id, house_roles, seat_roles, action, operation, case_id, outcome, purpose, origin, trace_id, mac, salt, leaf)
  values (v_person.id, v_participant.id, v_person.house_roles, seats, p_action, p_operation, p_case, 'done', 'processing', p_origin, p_trace, p_mac, p_salt, '')
  returning seq into v_seq;
  if active then
    perform set_config('app.journal', v_seq::text, true);
    if p_key is not null then
      select r.request_hash, r.sealed into replay_hash, replay_sealed from replays r where r.professional_id = v_person.id and r.key = p_key;
    end if;
  end if;
  return next;
end $$;

-- as in 0004, for lists
create or replace function app.cases_as(p_roles text[]) returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public
  set plan_cache_mode = force_generic_plan as $$
declare
  v_case uuid;
  v_person uuid;
  v_roles text[];
  v_house_roles text[];
begin
  select j.case_id, j.professional_id, j.seat_roles, j.house_roles into v_case, v_person, v_roles, v_house_roles from journal j
   where j.seq = nullif(current_setting('app.journal', true), '')::bigint and j.txid = pg_current_xact_id_if_assigned() and j.outcome = 'done';
  if not found then return '{}'; end if;
  if v_case is not null then
    return case when v_roles && p_roles then array[v_case] else '{}'::uuid[] end;
  end if;
  return (select coalesce(array_agg(s.case_id), '{}') from seats s
           where s.professional_id = v_person and s.role = any (p_roles) and s."from" <= now() and (s.until is null or s.until > now())
             and app.supports(s.role, v_house_roles));
end $$;

-- as in 0014, for who hears that something changed
create or replace function app.seated_in(p_case uuid) returns table (professional_id uuid, participant_class text, house_roles text[], seats text[], phase text, just_left boolean)
language sql stable security definer set search_path = pg_catalog, public as $$
  select p.id, d.class, p.house_roles,
         coalesce(array_agg(s.role) filter (where s.until is null or s.until > now()), '{}'), c.phase,
         bool_and(s.until is not null and s.until <= now())
    from seats s
    join professionals p on p.id = s.professional_id
    join participants d on d.id = p.participant_id
    join cases c on c.id = s.case_id
   where s.case_id = p_case and s."from" <= now() and (s.until is null or s.until > now() - interval '1 minute')
     and (s.until <= now() or app.supports(s.role, p.house_roles))
   group by p.id, d.class, p.house_roles, c.phase
$$;

-- and whatever reads one's own seats finds no open one that one's roles do not carry
create policy carried on seats as restrictive for select to vangnet_app
  using (professional_id <> (select app.me()) or until <= now() or app.supports(role, (select (app.context()).house_roles)));

-- what was left open before
select app.end_lapsed_seats();
