-- The journal, and the door through which every act passes: no log, no content.

create table journal (
  seq bigint generated always as identity primary key,
  txid xid8 not null default pg_current_xact_id(),
  at timestamptz not null default clock_timestamp(),
  professional_id uuid,
  participant_id uuid,
  house_roles text[] not null default '{}',
  seat_roles text[] not null default '{}',
  action text not null,
  operation text not null,
  case_id uuid,
  outcome text not null,
  purpose text not null,
  origin text not null,
  trace_id text not null,
  mac bytea not null,
  salt bytea not null,
  leaf bytea not null
);
create index journal_case on journal (case_id, seq desc) where case_id is not null;
create index journal_txid on journal (txid, seq);

-- the order in which lines entered the tree
create table journal_leaves (
  position bigint primary key,
  seq bigint not null,
  leaf bytea not null
);

create table journal_tree (
  one boolean primary key default true check (one),
  next_txid xid8 not null default '0',
  size bigint not null default 0,
  frontier bytea not null
);

-- what the server signs over a line so that a line made otherwise is known; the tree needs no secret
-- written as an expression, as are the small functions below, so that PostgreSQL puts it in place of the call
create function app.leaf(j journal) returns bytea language sql stable
  return sha256('\x00'::bytea || j.salt || convert_to(concat_ws('|', j.seq, extract(epoch from j.at), j.professional_id, j.participant_id,
    array_to_string(j.house_roles, ','), array_to_string(j.seat_roles, ','), j.action, j.operation, j.case_id, j.outcome, j.purpose, j.origin, j.trace_id, encode(j.mac, 'hex')), 'UTF8'));

create function app.journal_leaf() returns trigger language plpgsql as $$
begin
  new.leaf := app.leaf(new);
  return new;
end $$;
create trigger journal_leaf before insert on journal for each row execute function app.journal_leaf();

-- the date in the Netherlands, whatever zone the server keeps
create function app.today() returns date language sql stable
  return (now() at time zone 'Europe/Amsterdam')::date;

-- whether somebody's designation, screening and participation all hold today (WGS 1.8(2), BGS 1.11)
create function app.is_active(p professionals, d participants) returns boolean language sql stable
  return p.designated_from <= app.today() and (p.designated_until is null or p.designated_until > app.today())
     and p.screened_on is not null and p.screened_on <= app.today()
     and d."from" <= app.today() and (d.until is null or d.until > app.today())
     and (d.class = 'public' or p.no_commercial_tasks);

-- the answer to an act already done, so that the same act sent twice is one act; sealed, kept for a day
create table replays (
  professional_id uuid not null references professionals on delete cascade,
  key text not null,
  request_hash bytea not null,
  sealed bytea not null,
  at timestamptz not null default now(),
  primary key (professional_id, key)
);
create index replays_at on replays (at);

-- Begins an act: session → person, case → seats (and its lock), journal line, context. One round trip.
create function app.enter(p_token bytea, p_action text, p_operation text, p_case uuid, p_lock boolean, p_trace text, p_origin text, p_mac bytea, p_salt bytea, p_key text)
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
     where s.case_id = p_case and s.professional_id = v_person.id and s."from" <= now() and (s.until is null or s.until > now());
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

-- The context of this transaction is the journal line it wrote itself: it cannot be forged without a session, nor outlive the transaction.
create function app.context() returns journal language sql stable security definer set search_path = pg_catalog, public as $$
  select j.* from journal j where j.seq = nullif(current_setting('app.journal', true), '')::bigint and j.txid = pg_current_xact_id_if_assigned() and j.outcome = 'done'
$$;

create function app.me() returns uuid language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return (select j.professional_id from journal j
           where j.seq = nullif(current_setting('app.journal', true), '')::bigint and j.txid = pg_current_xact_id_if_assigned() and j.outcome = 'done');
end $$;

create function app.my_participant() returns uuid language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return (select j.participant_id from journal j
           where j.seq = nullif(current_setting('app.journal', true), '')::bigint and j.txid = pg_current_xact_id_if_assigned() and j.outcome = 'done');
end $$;

-- the cases in which the present person has one of these seats: the case at hand, or all of them for a list;
-- planned once, because planning takes three times as long as finding them
create function app.cases_as(p_roles text[]) returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public
  set plan_cache_mode = force_generic_plan as $$
declare
  v_case uuid;
  v_person uuid;
  v_roles text[];
begin
  select j.case_id, j.professional_id, j.seat_roles into v_case, v_person, v_roles from journal j
   where j.seq = nullif(current_setting('app.journal', true), '')::bigint and j.txid = pg_current_xact_id_if_assigned() and j.outcome = 'done';
  if not found then return '{}'; end if;
  if v_case is not null then
    return case when v_roles && p_roles then array[v_case] else '{}'::uuid[] end;
  end if;
  return (select coalesce(array_agg(s.case_id), '{}') from seats s
           where s.professional_id = v_person and s.role = any (p_roles) and s."from" <= now() and (s.until is null or s.until > now()));
end $$;

create function app.my_cases() returns uuid[] language sql stable
  return app.cases_as('{referrer,intake,judge,supplier,process_lead,case_lead,member,support,reviewer}');

-- A refusal is journaled by itself, after what was refused has been rolled back; it never gives a context.
create function app.refuse(p_token bytea, p_action text, p_operation text, p_case uuid, p_outcome text, p_trace text, p_origin text, p_mac bytea, p_salt bytea)
returns void language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if p_outcome = 'done' then raise exception 'a refusal has a reason'; end if;
  insert into journal (professional_id, participant_id, house_roles, action, operation, case_id, outcome, purpose, origin, trace_id, mac, salt, leaf)
  select p.id, p.participant_id, coalesce(p.house_roles, '{}'), p_action, p_operation, p_case, p_outcome, 'processing', p_origin, p_trace, p_mac, p_salt, ''
    from (select 1) one left join (sessions s join professionals p on p.id = s.professional_id) on s.token_hash = p_token;
end $$;

-- Signing in: the only sight the application has of accounts, one at a time.
create function app.find_account(p_username text)
returns table (professional_id uuid, password_hash text, totp_sealed bytea, totp_last_step bigint, locked boolean, active boolean)
language sql stable security definer set search_path = pg_catalog, public as $$
  select p.id, a.password_hash, a.totp_sealed, a.totp_last_step, coalesce(a.locked_until > now(), false), app.is_active(p, d)
    from professionals p join participants d on d.id = p.participant_id join accounts a on a.professional_id = p.id
   where p.username = p_username
$$;

create function app.sign_in_failed(p_professional uuid) returns void language sql security definer set search_path = pg_catalog, public as $$
  update accounts set failures = failures + 1, locked_until = case when failures >= 9 then now() + interval '5 minutes' else locked_until end where professional_id = p_professional
$$;

create function app.begin_session(p_professional uuid, p_token bytea, p_until timestamptz, p_step bigint, p_trace text, p_origin text, p_mac bytea, p_salt bytea)
returns void language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  delete from sessions where expires_at < now();
  insert into sessions (token_hash, professional_id, expires_at) values (p_token, p_professional, p_until);
  update accounts set failures = 0, locked_until = null, totp_last_step = coalesce(p_step, totp_last_step) where professional_id = p_professional;
  insert into journal (professional_id, participant_id, house_roles, action, operation, outcome, purpose, origin, trace_id, mac, salt, leaf)
  select p.id, p.participant_id, p.house_roles, 'session.begin', 'signIn', 'done', 'processing', p_origin, p_trace, p_mac, p_salt, '' from professionals p where p.id = p_professional;
end $$;

create function app.end_session(p_token bytea) returns void language sql security definer set search_path = pg_catalog, public as $$
  delete from sessions where token_hash = p_token
$$;

create function app.session_holder(p_token bytea) returns uuid language sql stable security definer set search_path = pg_catalog, public as $$
  select p.id from sessions s join professionals p on p.id = s.professional_id join participants d on d.id = p.participant_id
   where s.token_hash = p_token and s.expires_at > now() and app.is_active(p, d)
$$;
