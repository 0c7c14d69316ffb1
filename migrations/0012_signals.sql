-- Other doors in: systems of others may leave a signal for one participant, and only somebody there can make a referral of it
-- (WGS 2.31(1)). And a draft referral that a colleague takes over, or that ends when nobody goes on with it.

-- who may send, known by a secret of which only the hash is kept; for whom is fixed by the door
create table doors (
  id uuid primary key,
  kind text not null check (kind in ('jzv', 'zsm', 'safe_home', 'neighbourhood_team', 'zgw')),
  name text not null,
  participant_id uuid not null references participants,
  secret_hash bytea not null unique,
  created_at timestamptz not null default now(),
  created_by uuid not null references professionals,
  renewed_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz
);

-- what a sender may know of its signal: how it stands, without content or names; it forgets the case once that is submitted or gone
create table signals (
  id uuid primary key,
  door_id uuid not null references doors,
  key_hash bytea not null,
  case_id uuid references cases on delete cascade,
  state text not null default 'received' check (state in ('received', 'adopted', 'declined', 'submitted', 'ended')),
  declined text,
  answer_wanted boolean not null default false,
  event_id uuid not null default gen_random_uuid(),
  -- who sent it and what had no place, for who adopts it
  sealed bytea,
  received_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  unique (door_id, key_hash),
  check ((declined is not null) = (state = 'declined'))
);
create index signals_case on signals (case_id) where case_id is not null;

create table referral_takeovers (
  id uuid primary key,
  case_id uuid not null references cases on delete cascade,
  number text not null,
  from_id uuid not null references professionals,
  to_id uuid not null references professionals,
  why text not null,
  at timestamptz not null default now()
);
create index referral_takeovers_case on referral_takeovers (case_id);
create index referral_takeovers_from on referral_takeovers (from_id, at desc);

do $$
declare c record;
begin
  for c in select conname from pg_constraint
            where conrelid = 'referrals'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%origin%' loop
    execute format('alter table referrals drop constraint %I', c.conname);
  end loop;
end $$;
alter table referrals add constraint referrals_origin
  check (origin in ('form', 'melding', 'citizen', 'jzv_melding', 'zsm', 'safe_home', 'neighbourhood_team', 'municipal_case_system'));

-- drafts from before have the term of the covenant from now on
update cases set erase_on = app.today() + 7 * coalesce((select (v.covenant #>> '{terms,draftWeeks}')::int from covenants v where v.valid_from <= app.today() order by v.valid_from desc limit 1), 8)
 where phase = 'draft' and erase_on is null;

select app.protect('doors');
select app.protect('signals');
select app.protect('referral_takeovers');

-- the hash of a secret can be written and never be read
grant select (id, kind, name, participant_id, created_at, created_by, renewed_at, last_used_at, revoked_at) on doors to vangnet_app;
grant insert (id, kind, name, participant_id, secret_hash, created_by) on doors to vangnet_app;
grant update (secret_hash, renewed_at, revoked_at) on doors to vangnet_app;
create policy in_the_network on doors for select to vangnet_app using ((select app.me()) is not null);
create policy administered on doors to vangnet_app using ((app.context()).house_roles && '{administrator}') with check ((app.context()).house_roles && '{administrator}');

grant select, update on signals to vangnet_app;
create policy receiving on signals to vangnet_app using (case_id = any ((select app.cases_as('{receiver}'))::uuid[]));

grant select on referral_takeovers to vangnet_app;
create policy seated on referral_takeovers for select to vangnet_app using (case_id = any ((select app.cases_as('{referrer}'))::uuid[]));
create policy given_up on referral_takeovers for select to vangnet_app using (from_id = (select app.me()));

-- Begins an act of a door: secret → door, journal line, context. The line names no person, participant, role or seat, so that
-- this context opens no row to any policy; what a door may do are the two functions below. One send of a door follows another.
create function app.enter_by_door(p_token bytea, p_kind text, p_operation text, p_case uuid, p_key bytea, p_trace text, p_mac bytea, p_salt bytea, p_mac_again bytea)
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
  signal_days := coalesce((select (v.covenant #>> '{terms,signalDays}')::int from covenants v where v.valid_from <= app.today() order by v.valid_from desc limit 1), 10);
  at := now();
  return next;
end $$;

-- Lays one signal down for the people of the door's participant who may refer; answers its number, or nothing when nobody there can receive it.
create function app.receive_signal(p_signal uuid, p_case uuid, p_key bytea, p_origin text, p_year text, p_bucket text, p_erase_on date,
  p_wrapped bytea, p_referral bytea, p_details bytea, p_urgent boolean, p_answer_wanted boolean, p_roles text[])
returns text language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  c journal := app.context();
  v_door doors;
  v_receivers uuid[];
  v_number text;
begin
  if c.seq is null or c.action <> 'signal.send' or c.origin not like 'door:%' or c.case_id is distinct from p_case then return null; end if;
  select * into v_door from doors where id = substr(c.origin, 6)::uuid;
  select array_agg(p.id order by p.designated_from, p.id) into v_receivers
    from professionals p join participants d on d.id = p.participant_id
   where p.participant_id = v_door.participant_id and p.house_roles && p_roles and app.is_active(p, d);
  if v_receivers is null then return null; end if;
  -- a signal has no referrer yet; until it is adopted the first receiver stands there
  insert into cases (id, number, phase, referred_by, referring_participant_id, urgent, erase_on, key_bucket)
  values (p_case, (select p_year || '-' || lpad(n::text, greatest(4, length(n::text)), '0') from nextval('case_numbers') as n),
          'signal', v_receivers[1], v_door.participant_id, p_urgent, p_erase_on, p_bucket)
  returning number into v_number;
  insert into seats (id, case_id, professional_id, participant_id, role, decision_kind, decision_id)
  select gen_random_uuid(), p_case, r, v_door.participant_id, 'receiver', 'signal', p_signal from unnest(v_receivers) as r;
  insert into data_keys (case_id, participant_id, bucket, wrapped) values (p_case, v_door.participant_id, p_bucket, p_wrapped);
  insert into referrals (case_id, participant_id, sealed, origin) values (p_case, v_door.participant_id, p_referral, p_origin);
  insert into signals (id, door_id, key_hash, case_id, answer_wanted, sealed) values (p_signal, v_door.id, p_key, p_case, p_answer_wanted, p_details);
  perform pg_notify('vangnet_changes', json_build_object('kind', 'signal', 'id', p_case, 'caseId', p_case)::text);
  return v_number;
end $$;

-- How a signal of this very door stands.
create function app.signal_state(p_signal uuid)
returns table (state text, declined text, answer_wanted boolean, event_id uuid, received_at timestamptz, changed_at timestamptz, oin text)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare c journal := app.context();
begin
  if c.seq is null or c.action <> 'signal.send' or c.origin not like 'door:%' then return; end if;
  return query select s.state, s.declined, s.answer_wanted, s.event_id, s.received_at, s.changed_at, p.oin
    from signals s join doors d on d.id = s.door_id join participants p on p.id = d.participant_id
   where s.id = p_signal and d.id = substr(c.origin, 6)::uuid;
end $$;

-- The state follows the case, whichever act moves or erases it. From submission on the sender hears nothing more: not even the outcome.
create function app.follow_signal() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if tg_op = 'DELETE' then
    update signals set state = case when state in ('received', 'adopted') then 'ended' else state end, case_id = null, sealed = null, event_id = gen_random_uuid(), changed_at = now()
     where case_id = old.id;
    return old;
  end if;
  update signals set state = case when new.phase = 'draft' then 'adopted' else 'submitted' end, case_id = case when new.phase = 'draft' then case_id end,
         sealed = case when new.phase = 'draft' then sealed end, event_id = case when new.phase = 'draft' then gen_random_uuid() else event_id end, changed_at = now()
   where case_id = new.id;
  return new;
end $$;
create trigger follow_signal_on before delete on cases for each row when (old.phase in ('signal', 'draft')) execute function app.follow_signal();
create trigger follow_signal after update of phase on cases for each row
  when (old.phase in ('signal', 'draft') and new.phase <> old.phase) execute function app.follow_signal();

-- Open drafts of colleagues: number, age and whose they are, and nothing of what they say (WGS 2.31(1): the participant refers).
create function app.colleagues_drafts() returns table (id uuid, number text, referred_by uuid, begun_at timestamptz, erase_on date)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare c journal := app.context();
begin
  if c.professional_id is null then return; end if;
  return query select k.id, k.number, k.referred_by, (select min(s."from") from seats s where s.case_id = k.id), k.erase_on
    from cases k where k.phase = 'draft' and k.referring_participant_id = c.participant_id and k.referred_by <> c.professional_id
   order by k.number limit 200;
end $$;

create function app.take_over(p_case uuid, p_takeover uuid, p_seat uuid, p_why text) returns text
language plpgsql security definer set search_path = pg_catalog, public as $$
declare c journal := app.context(); k cases;
begin
  if c.professional_id is null or c.action <> 'referral.take_over' then return null; end if;
  select * into k from cases where id = p_case and phase = 'draft' and referring_participant_id = c.participant_id and referred_by <> c.professional_id for update;
  if not found then return null; end if;
  update seats set until = greatest("from", now()) where case_id = p_case and role = 'referrer' and until is null;
  insert into seats (id, case_id, professional_id, participant_id, role, decision_kind, decision_id, why)
  values (p_seat, p_case, c.professional_id, c.participant_id, 'referrer', 'referral', p_takeover, p_why);
  insert into referral_takeovers (id, case_id, number, from_id, to_id, why) values (p_takeover, p_case, k.number, k.referred_by, c.professional_id, p_why);
  update cases set referred_by = c.professional_id, version = version + 1, updated_at = now() where id = p_case;
  return k.number;
end $$;

revoke execute on function app.enter_by_door, app.receive_signal, app.signal_state, app.follow_signal, app.colleagues_drafts, app.take_over from public;
grant execute on function app.enter_by_door, app.receive_signal, app.signal_state, app.colleagues_drafts, app.take_over to vangnet_app;
