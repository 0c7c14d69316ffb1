-- Who is this? A subject is recognised by name and date, across cases, by who may, and each recognition is a human's (WGS 2.29(1), 2.31(1)-(2)).

alter table persons
  add column other_names text,
  -- made from the name and date beside it by src/domain/name-keys.ts; where there are none the server makes them within a minute
  add column name_keys text[];
-- without the list of pending entries that every search would have to read through
create index persons_name_keys on persons using gin (name_keys) with (fastupdate = off);
create index persons_without_keys on persons (id) where kind = 'subject' and name_keys is null;

-- a name that changed without its keys must not be found by the old one
create function app.forget_name_keys() returns trigger language plpgsql as $$
begin
  if new.name_keys is not distinct from old.name_keys
     and (new.given_name, new.prefix, new.family_name, new.other_names, new.birth_date)
         is distinct from (old.given_name, old.prefix, old.family_name, old.other_names, old.birth_date) then
    new.name_keys := null;
  end if;
  return new;
end $$;
create trigger forget_name_keys before update of given_name, prefix, family_name, other_names, birth_date on persons
  for each row execute function app.forget_name_keys();

-- what somebody said about two cases: whether their subjects are one person. A case has one subject, so a pair of cases is a pair of persons.
-- A note is of who refers; a decision, of judges and bureau, links the cases. Nothing is merged or copied: undoing one restores what was.
create table person_verdicts (
  id uuid primary key,
  case_id uuid not null references cases on delete cascade,
  other_case_id uuid not null references cases on delete cascade,
  kind text not null check (kind in ('note', 'decision')),
  verdict text not null check (verdict in ('same', 'different')),
  reason text not null,
  professional_id uuid not null references professionals,
  participant_id uuid not null references participants,
  at timestamptz not null default now(),
  undone_at timestamptz,
  undone_by uuid references professionals,
  check (case_id <> other_case_id),
  check ((undone_at is null) = (undone_by is null))
);
create unique index person_verdicts_standing on person_verdicts (least(case_id, other_case_id), greatest(case_id, other_case_id), kind)
  where undone_at is null;
create index person_verdicts_case on person_verdicts (case_id);
create index person_verdicts_other on person_verdicts (other_case_id);
-- no grant to the application: what one may know of another case is said by the functions below, and by nothing else
select app.protect('person_verdicts');

-- which seats open anything in each phase, as `presentIn` in src/domain/access.ts says it; a test holds the two together
create function app.seat_counts(p_role text, p_phase text, p_class text) returns boolean language sql immutable
  return (p_role <> 'judge' or p_class = 'public') and p_role = any (case p_phase
    when 'signal' then '{receiver}'::text[]
    when 'consultation' then '{referrer,consulted}'
    when 'draft' then '{referrer}'
    when 'purpose_review' then '{referrer,intake,judge}'
    when 'enrichment' then '{referrer,intake,judge,supplier}'
    when 'in_treatment' then '{process_lead,case_lead,member,support,supplier}'
    when 'radicalisation' then '{intake,judge,process_lead,case_lead,member}'
    when 'not_taken' then '{referrer,intake}'
    when 'closed' then '{reviewer}'
    else '{}' end);

-- what the present person may be told of each of these cases, from the case at hand: 'seat' its number, 'existence' that it is there,
-- 'shielded' that a shielded one is there. A row that is not there may not be told at all.
create function app.sights(p_cases uuid[]) returns table (case_id uuid, sight text) language plpgsql stable security definer
  set search_path = pg_catalog, public set plan_cache_mode = force_generic_plan as $$
declare
  c journal := app.context();
  v_phase text;
  v_class text;
  v_roles text[];
  v_open boolean;
  v_shielded boolean;
begin
  if c.seq is null or c.case_id is null then return; end if;
  select k.phase, d.class into v_phase, v_class from cases k, participants d where k.id = c.case_id and d.id = c.participant_id;
  v_roles := array(select r from unnest(c.seat_roles) r where app.seat_counts(r, v_phase, v_class));
  if v_phase not in ('draft', 'purpose_review', 'enrichment', 'closed') or not v_roles && '{referrer,intake,judge,reviewer}' then return; end if;
  -- who only refers is told of nothing but its own; `mayKnowOf` in src/domain/stage.ts says the same
  v_open := v_roles && '{intake,judge}';
  -- that a shielded case exists is for judges and reviewers alone: not for the bureau, not for who refers (WGS 2.31(8); R-RET §8.3)
  v_shielded := v_roles && '{judge,reviewer}';
  if not v_open and not v_shielded and v_phase <> 'draft' then return; end if;
  return query
    select k.id, s.sight
      from cases k
     cross join lateral (select case
             when exists (select from seats t where t.case_id = k.id and t.professional_id = c.professional_id and t."from" <= now()
                             and (t.until is null or t.until > now()) and app.seat_counts(t.role, k.phase, v_class)) then 'seat'
             when k.phase = 'closed' then case when v_shielded then 'shielded' end
             -- what is not submitted yet is its referrer's own processing (WGS 2.31(1))
             when v_open and k.phase not in ('signal', 'consultation', 'draft') then 'existence'
           end as sight) s
     where k.id = any (p_cases) and k.id <> c.case_id and s.sight is not null;
end $$;

-- the other cases of whom judges or bureau said that it is one person, however many steps away
create function app.linked_cases(p_case uuid) returns uuid[] language sql stable security definer set search_path = pg_catalog, public as $$
  with recursive linked (id) as (
    select p_case
    union
    select o.id
      from linked l
     cross join lateral (
       select v.other_case_id from person_verdicts v where v.case_id = l.id and v.kind = 'decision' and v.verdict = 'same' and v.undone_at is null
       union all
       select v.case_id from person_verdicts v where v.other_case_id = l.id and v.kind = 'decision' and v.verdict = 'same' and v.undone_at is null) o (id)
  )
  select coalesce(array_agg(id) filter (where id <> p_case), '{}') from linked
$$;

-- subjects of other cases who share a key, or the BSN by its keyed index, with whom is asked, and were born on one of these dates;
-- only what `app.sights` lets know of
create function app.find_persons(p_keys text[], p_bsn bytea, p_dates date[])
returns table (person_id uuid, given_name text, prefix text, family_name text, other_names text, birth_date date, municipality text, same_bsn boolean,
  sight text, linked boolean, case_id uuid, number text, phase text, note text, verdict text, reason text, verdict_by uuid, verdict_at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, public set plan_cache_mode = force_generic_plan as $$
declare
  c journal := app.context();
  v_linked uuid[] := app.linked_cases(c.case_id);
  v_kind text;
begin
  if c.seq is null or c.case_id is null then return; end if;
  select case when k.phase = 'draft' then 'note' else 'decision' end into v_kind from cases k where k.id = c.case_id;
  return query
    with found as materialized (
      select p.id, p.case_id, p.given_name, p.prefix, p.family_name, p.other_names, p.birth_date, p.municipality,
             coalesce(p.bsn_index = p_bsn, false) as same_bsn, p.case_id = any (v_linked) as linked
        from persons p
       where p.kind = 'subject' and (p.name_keys && p_keys or p.bsn_index = p_bsn or p.case_id = any (v_linked))
         -- a namesake of quite another age is nobody to look at
         and (p_dates is null or p.birth_date is null or p.birth_date = any (p_dates) or p.bsn_index = p_bsn or p.case_id = any (v_linked))
    ), known as materialized (
      select s.case_id, s.sight from app.sights(array(select f.case_id from found f)) s
    )
    select f.id, f.given_name, f.prefix, f.family_name, f.other_names, f.birth_date, f.municipality, f.same_bsn,
           s.sight, f.linked, case when s.sight = 'seat' then k.id end, case when s.sight = 'seat' then k.number end,
           case when s.sight = 'seat' then k.phase end, n.verdict, v.verdict, v.reason, v.professional_id, v.at
      from found f
      join known s on s.case_id = f.case_id
      join cases k on k.id = f.case_id
      left join person_verdicts v on v.kind = v_kind and v.undone_at is null
            and least(v.case_id, v.other_case_id) = least(c.case_id, f.case_id) and greatest(v.case_id, v.other_case_id) = greatest(c.case_id, f.case_id)
      left join person_verdicts n on n.kind = 'note' and n.undone_at is null
            and least(n.case_id, n.other_case_id) = least(c.case_id, f.case_id) and greatest(n.case_id, n.other_case_id) = greatest(c.case_id, f.case_id)
     order by f.same_bsn desc, f.linked desc, (f.birth_date is not distinct from p_dates[1]) desc, f.id
     limit 500;
end $$;

-- the case of somebody that the present person may be told of, and the kind of word that is theirs there: a note of who refers, a decision of who weighs
create function app.verdict_on(p_person uuid) returns table (other_case_id uuid, kind text) language sql stable security definer set search_path = pg_catalog, public as $$
  select p.case_id, case when k.phase = 'draft' then 'note' else 'decision' end
    from app.context() c
    join cases k on k.id = c.case_id
    join participants d on d.id = c.participant_id
    join persons p on p.id = p_person and p.kind = 'subject'
    join app.sights(array[p.case_id]) s on s.case_id = p.case_id
   where exists (select from unnest(c.seat_roles) r
                  where app.seat_counts(r, k.phase, d.class) and r = any (case k.phase when 'draft' then '{referrer}'::text[] when 'closed' then '{}' else '{judge,intake}' end))
$$;

-- a verdict takes the place of an earlier one on the same two
create function app.give_verdict(p_id uuid, p_person uuid, p_verdict text, p_reason text) returns boolean language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  c journal := app.context();
  v record;
begin
  select * into v from app.verdict_on(p_person);
  if not found then return false; end if;
  perform app.undo_verdict(p_person);
  insert into person_verdicts (id, case_id, other_case_id, kind, verdict, reason, professional_id, participant_id)
  values (p_id, c.case_id, v.other_case_id, v.kind, p_verdict, p_reason, c.professional_id, c.participant_id);
  return true;
end $$;

-- who undid what stays known; whether there was anything to undo is the answer
create function app.undo_verdict(p_person uuid) returns boolean language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  c journal := app.context();
  v record;
begin
  select * into v from app.verdict_on(p_person);
  if not found then return false; end if;
  update person_verdicts t set undone_at = now(), undone_by = c.professional_id
   where t.undone_at is null and t.kind = v.kind
     and least(t.case_id, t.other_case_id) = least(c.case_id, v.other_case_id) and greatest(t.case_id, t.other_case_id) = greatest(c.case_id, v.other_case_id);
  return found;
end $$;

-- a case that goes takes what was said about it along; those it linked stay linked to each other, and one that is left alone is linked to nobody
create function app.leave_identity(p_case uuid) returns void language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into person_verdicts (id, case_id, other_case_id, kind, verdict, reason, professional_id, participant_id, at)
  select gen_random_uuid(), n.before, n.neighbour, 'decision', 'same', n.reason, n.professional_id, n.participant_id, n.at
    from (select o.*, lag(o.neighbour) over (order by o.at, o.neighbour) as before
            from (select v.reason, v.professional_id, v.participant_id, v.at, case when v.case_id = p_case then v.other_case_id else v.case_id end as neighbour
                    from person_verdicts v
                   where p_case in (v.case_id, v.other_case_id) and v.kind = 'decision' and v.verdict = 'same' and v.undone_at is null) o) n
   where n.before is not null
  on conflict do nothing;
  delete from person_verdicts where p_case in (case_id, other_case_id);
end $$;

create function app.case_leaves_identity() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform app.leave_identity(old.id);
  return old;
end $$;
create trigger leave_identity before delete on cases for each row execute function app.case_leaves_identity();

revoke execute on function app.sights(uuid[]), app.linked_cases(uuid), app.find_persons(text[], bytea, date[]), app.verdict_on(uuid),
  app.give_verdict(uuid, uuid, text, text), app.undo_verdict(uuid), app.leave_identity(uuid), app.case_leaves_identity() from public;
grant execute on function app.find_persons(text[], bytea, date[]), app.give_verdict(uuid, uuid, text, text), app.undo_verdict(uuid) to vangnet_app;
grant execute on function app.leave_identity(uuid) to vangnet_job;
