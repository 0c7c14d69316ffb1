-- The people a participant designates (WGS 1.4(3)): who manages them, what ends when a condition ends, how they get an
-- account, and the periodic review of who has access (BIO2 5.18.02, 8.02.01).

alter table professionals
  add column mandate text,
  add column mandate_on date,
  add column version int not null default 1,
  drop constraint professionals_check,
  -- a designation made by mistake ends on the day it began
  add constraint professionals_ends_not_before_it_begins check (designated_until is null or designated_until >= designated_from);

-- the same rule as houseRoles.givenBy in src/domain/house-roles.ts; a test holds the two together
create function app.given_by_house(p_roles text[]) returns boolean language sql immutable
  return p_roles && '{process_director,information_coordinator,support,network_manager,coordinating_dpo,contact_point_officer,administrator,participant_administrator}'::text[];

-- a participant designates its own people (WGS 1.4(3)); the administrator keeps the records of all
create function app.manages(p_participant uuid) returns boolean language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare c journal := app.context();
begin
  if c.seq is null then return false; end if;
  return 'administrator' = any (c.house_roles) or ('participant_administrator' = any (c.house_roles) and c.participant_id = p_participant);
end $$;

-- the coordinating DPO reviews who holds a privileged role, and may end it
create function app.supervises(p_roles text[]) returns boolean language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare c journal := app.context();
begin
  if c.seq is null then return false; end if;
  return 'coordinating_dpo' = any (c.house_roles) and p_roles && '{administrator,contact_point_officer,participant_administrator}'::text[];
end $$;

grant insert (id, participant_id, name, username, house_roles, designated_from, designated_until, screened_on, no_commercial_tasks, trainings, mandate, mandate_on) on professionals to vangnet_app;
grant update (name, house_roles, designated_from, designated_until, screened_on, no_commercial_tasks, trainings, mandate, mandate_on, version) on professionals to vangnet_app;
create policy designating_new on professionals for insert to vangnet_app with check (app.manages(participant_id));
-- nobody changes their own conditions; what a row became is judged by the trigger below
create policy designating on professionals for update to vangnet_app
  using (id <> (select app.me()) and (app.manages(participant_id) or app.supervises(house_roles)))
  with check (id <> (select app.me()));

-- a role of the house is given by the house's administrator; others may take it away, never give it
create function app.roles_guard() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  c journal := app.context();
  v_before text[] := '{}';
begin
  if c.seq is null or 'administrator' = any (c.house_roles) then return new; end if;
  if tg_op = 'UPDATE' then v_before := old.house_roles; end if;
  if app.given_by_house(array(select unnest(new.house_roles) except select unnest(v_before))) then
    raise exception 'a role of the house is given by its administrator' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger roles_guard before insert or update of house_roles on professionals for each row execute function app.roles_guard();

-- what a seat asks of somebody's roles for as long as it lasts; the same table stands in src/domain/house-roles.ts
create function app.supports(p_seat text, p_roles text[]) returns boolean language sql immutable
  return case p_seat
    when 'judge' then 'judge' = any (p_roles)
    when 'intake' then p_roles && '{information_coordinator,process_director}'::text[]
    when 'process_lead' then 'process_director' = any (p_roles)
    when 'support' then 'support' = any (p_roles)
    when 'reviewer' then p_roles && '{coordinating_dpo,contact_point_officer}'::text[]
    else p_roles && '{process_director,information_coordinator,support,judge,chair,professional}'::text[] end;

-- Ends what somebody may no longer hold (R-SEC-10): of these people every seat their conditions or roles no longer carry; of
-- everybody, without an argument, what a date has ended. A condition met again brings nothing back. Answers how many seats.
create function app.end_lapsed_seats(p_people uuid[] default null) returns int language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  v_people uuid[];
  v_seats uuid[];
  v_cases uuid[];
begin
  select coalesce(array_agg(p.id), '{}') into v_people from professionals p join participants d on d.id = p.participant_id
   where case when p_people is null then not app.is_active(p, d) else p.id = any (p_people) end;
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

create function app.person_changed() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform app.end_lapsed_seats(array[new.id]);
  return null;
end $$;
create trigger person_changed after update of house_roles, designated_from, designated_until, screened_on, no_commercial_tasks on professionals
  for each row execute function app.person_changed();

create function app.participation_changed() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform app.end_lapsed_seats((select coalesce(array_agg(p.id), '{}') from professionals p where p.participant_id = new.id));
  return null;
end $$;
create trigger participation_changed after update of "from", until, kind on participants for each row execute function app.participation_changed();

-- what would end, in numbers only: who manages people sees no case
create function app.at_stake(p_professional uuid, p_active boolean, p_roles text[]) returns table (seats int, cases int, led int, is_signed_in boolean)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if not exists (select 1 from professionals p where p.id = p_professional and (app.manages(p.participant_id) or app.supervises(p.house_roles))) then return; end if;
  return query
    select count(*)::int, count(distinct s.case_id)::int, (count(distinct s.case_id) filter (where s.role = 'process_lead'))::int,
           not p_active and exists (select 1 from sessions t where t.professional_id = p_professional and t.expires_at > now())
      from seats s
     where s.professional_id = p_professional and (s.until is null or s.until > now()) and not (p_active and app.supports(s.role, p_roles));
end $$;

-- An invitation: one link, once, for one person. Only its hash is kept.
create table invitations (
  id uuid primary key,
  professional_id uuid not null references professionals on delete cascade,
  token_hash bytea not null unique,
  made_by uuid not null references professionals,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  -- what the invited person has chosen so far; it becomes the account with the first right code
  password_hash text,
  totp_sealed bytea,
  failures int not null default 0,
  ended_at timestamptz,
  ended_as text check (ended_as in ('accepted', 'revoked', 'replaced', 'failed')),
  check ((ended_at is null) = (ended_as is null)),
  check ((password_hash is null) = (totp_sealed is null))
);
create unique index invitations_open on invitations (professional_id) where ended_at is null;
select app.protect('invitations');

-- who can give somebody a new password can be that person, so a role of the house is invited by its administrator only
create function app.may_invite(p_professional uuid) returns boolean language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return exists (select 1 from professionals p where p.id = p_professional and p.id <> app.me() and app.manages(p.participant_id)
                    and ('administrator' = any ((app.context()).house_roles) or not app.given_by_house(p.house_roles)));
end $$;

-- a new invitation is a new beginning: what was there before opens nothing any more
create function app.invite(p_id uuid, p_professional uuid, p_hash bytea, p_until timestamptz) returns boolean language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if not app.may_invite(p_professional) then return false; end if;
  perform 1 from professionals p where p.id = p_professional for update;
  update invitations set ended_at = now(), ended_as = 'replaced', password_hash = null, totp_sealed = null where professional_id = p_professional and ended_at is null;
  delete from accounts where professional_id = p_professional;
  delete from sessions where professional_id = p_professional;
  insert into invitations (id, professional_id, token_hash, made_by, expires_at) values (p_id, p_professional, p_hash, app.me(), p_until);
  return true;
end $$;

create function app.revoke_invitation(p_professional uuid) returns boolean language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if not app.may_invite(p_professional) then return false; end if;
  update invitations set ended_at = now(), ended_as = 'revoked', password_hash = null, totp_sealed = null where professional_id = p_professional and ended_at is null;
  return found;
end $$;

create function app.account_states(p_people uuid[]) returns table (professional_id uuid, has_account boolean, invited_at timestamptz, invited_until timestamptz)
language sql stable security definer set search_path = pg_catalog, public as $$
  select p.id, exists (select 1 from accounts a where a.professional_id = p.id), i.made_at, i.expires_at
    from professionals p left join invitations i on i.professional_id = p.id and i.ended_at is null and i.expires_at > now()
   where p.id = any (p_people) and app.manages(p.participant_id)
$$;

-- who opens an invitation has no session yet; the token is all they have, and what it does is in the journal
create function app.find_invitation(p_hash bytea, p_operation text, p_trace text, p_origin text, p_mac bytea, p_salt bytea)
returns table (professional_id uuid, name text, username text, active boolean, totp_sealed bytea)
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  return query
    select p.id, p.name, p.username, app.is_active(p, d), i.totp_sealed
      from invitations i join professionals p on p.id = i.professional_id join participants d on d.id = p.participant_id
     where i.token_hash = p_hash and i.ended_at is null and i.expires_at > now();
  insert into journal (professional_id, participant_id, house_roles, action, operation, outcome, purpose, origin, trace_id, mac, salt, leaf)
  select p.id, p.participant_id, p.house_roles, 'session.begin', p_operation, 'done', 'processing', p_origin, p_trace, p_mac, p_salt, ''
    from invitations i join professionals p on p.id = i.professional_id
   where i.token_hash = p_hash and i.ended_at is null and i.expires_at > now() and p_operation is not null;
end $$;

create function app.prepare_account(p_hash bytea, p_password text, p_totp bytea) returns boolean language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update invitations set password_hash = p_password, totp_sealed = p_totp where token_hash = p_hash and ended_at is null and expires_at > now();
  return found;
end $$;

-- ten wrong codes end an invitation
create function app.invitation_failed(p_hash bytea) returns void language sql security definer set search_path = pg_catalog, public as $$
  update invitations set failures = failures + 1,
         ended_at = case when failures >= 9 then now() end, ended_as = case when failures >= 9 then 'failed' end
   where token_hash = p_hash and ended_at is null
$$;

-- of two at once one wins: the row is locked, and the other finds it used
create function app.accept_invitation(p_hash bytea, p_totp bytea, p_step bigint, p_token bytea, p_until timestamptz, p_trace text, p_origin text, p_mac bytea, p_salt bytea)
returns boolean language plpgsql security definer set search_path = pg_catalog, public as $$
declare v invitations;
begin
  update invitations i set ended_at = now(), ended_as = 'accepted'
   where i.token_hash = p_hash and i.ended_at is null and i.expires_at > now() and i.totp_sealed = p_totp
     and exists (select 1 from professionals p join participants d on d.id = p.participant_id where p.id = i.professional_id and app.is_active(p, d))
  returning i.* into v;
  if not found then return false; end if;
  insert into accounts (professional_id, password_hash, totp_sealed, totp_last_step) values (v.professional_id, v.password_hash, v.totp_sealed, p_step)
  on conflict (professional_id) do update set password_hash = excluded.password_hash, totp_sealed = excluded.totp_sealed,
     totp_last_step = excluded.totp_last_step, failures = 0, locked_until = null;
  update invitations set password_hash = null, totp_sealed = null where id = v.id;
  delete from sessions where professional_id = v.professional_id;
  insert into sessions (token_hash, professional_id, expires_at) values (p_token, v.professional_id, p_until);
  insert into journal (professional_id, participant_id, house_roles, action, operation, outcome, purpose, origin, trace_id, mac, salt, leaf)
  select p.id, p.participant_id, p.house_roles, 'session.begin', 'acceptInvitation', 'done', 'processing', p_origin, p_trace, p_mac, p_salt, '' from professionals p where p.id = v.professional_id;
  return true;
end $$;

-- The review of who has access (R-SEC-03): what was decided of each person, with the roles as they stood. Nothing changes it.
create table access_reviews (
  id uuid primary key,
  scope text not null check (scope in ('participant', 'privileged', 'supervision')),
  participant_id uuid references participants,
  due_on date not null,
  finished_by uuid not null references professionals,
  finished_by_name text not null,
  finished_at timestamptz not null default now(),
  check ((scope = 'participant') = (participant_id is not null))
);
create unique index access_reviews_once on access_reviews (scope, coalesce(participant_id, '00000000-0000-0000-0000-000000000000'), due_on);
create index access_reviews_finished on access_reviews (finished_at desc, id);

create table access_review_decisions (
  review_id uuid not null references access_reviews,
  professional_id uuid not null references professionals,
  name text not null,
  participant_id uuid not null references participants,
  house_roles text[] not null,
  was_active boolean not null,
  decision text not null check (decision in ('keep', 'change', 'end')),
  new_roles text[],
  reason text,
  primary key (review_id, professional_id),
  check ((decision = 'change') = (new_roles is not null)),
  check (decision = 'keep' or reason is not null)
);
create index access_review_decisions_professional on access_review_decisions (professional_id);

select app.protect('access_reviews');
select app.protect('access_review_decisions');
revoke update, delete on access_reviews, access_review_decisions from vangnet_job;

create function app.review_stands() returns trigger language plpgsql as $$
begin
  raise exception 'a finished review of access stands' using errcode = 'insufficient_privilege';
end $$;
create trigger review_stands before update or delete on access_reviews for each row execute function app.review_stands();
create trigger review_stands before update or delete on access_review_decisions for each row execute function app.review_stands();

-- who is asked; the same answer is given by reviewerOf in src/domain/access-review.ts
create function app.reviews(p_scope text, p_participant uuid) returns boolean language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare c journal := app.context();
begin
  if c.seq is null then return false; end if;
  if p_scope = 'supervision' then return 'administrator' = any (c.house_roles); end if;
  if p_scope = 'privileged' then
    return 'coordinating_dpo' = any (c.house_roles) or ('administrator' = any (c.house_roles) and not exists (
      select 1 from professionals p join participants d on d.id = p.participant_id where 'coordinating_dpo' = any (p.house_roles) and app.is_active(p, d)));
  end if;
  return ('participant_administrator' = any (c.house_roles) and c.participant_id = p_participant)
      or ('administrator' = any (c.house_roles) and not exists (
        select 1 from professionals p join participants d on d.id = p.participant_id
         where p.participant_id = p_participant and 'participant_administrator' = any (p.house_roles) and app.is_active(p, d)));
end $$;

grant select, insert on access_reviews, access_review_decisions to vangnet_app;
create policy reading on access_reviews for select to vangnet_app
  using ((select (app.context()).house_roles && '{administrator,coordinating_dpo}'::text[]) or ((select app.manages(app.my_participant())) and participant_id = (select app.my_participant())));
create policy finishing on access_reviews for insert to vangnet_app with check (finished_by = (select app.me()) and app.reviews(scope, participant_id));
create policy reading on access_review_decisions for select to vangnet_app using (exists (select 1 from access_reviews r where r.id = review_id));
-- written with the review, in the same transaction, and never later
create policy finishing on access_review_decisions for insert to vangnet_app
  with check (exists (select 1 from access_reviews r where r.id = review_id and r.finished_by = (select app.me()) and r.finished_at = now()));

-- When the process director's seat ends, nobody in the case may compose it anew. A colleague of the bureau then takes it over
-- (LK24 3.2): by number, with a reason, and only where nobody directs. What was decided at gate 2 stays as it is.
create function app.undirected() returns table (number text, since timestamptz) language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if not coalesce('process_director' = any ((app.context()).house_roles), false) then return; end if;
  return query
    select c.number, max(s.until) from cases c join seats s on s.case_id = c.id and s.role = 'process_lead'
     where c.phase = 'in_treatment' group by c.id, c.number having bool_and(s.until <= now()) order by c.number limit 200;
end $$;

create function app.direct_case(p_number text, p_seat uuid, p_why text) returns uuid language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  c journal := app.context();
  v_case uuid;
begin
  if c.seq is null or not 'process_director' = any (c.house_roles) then return null; end if;
  select k.id into v_case from cases k where k.number = p_number and k.phase = 'in_treatment' for update;
  if not found or exists (select 1 from seats s where s.case_id = v_case and s.role = 'process_lead' and (s.until is null or s.until > now())) then return null; end if;
  insert into seats (id, case_id, professional_id, participant_id, role, decision_kind, decision_id, why)
  select p_seat, v_case, c.professional_id, c.participant_id, 'process_lead', 'composition', d.id, p_why
    from composition_decisions d where d.case_id = v_case and d.outcome = 'taken_up' order by d.decided_at desc limit 1;
  if not found then return null; end if;
  update cases set process_lead_id = c.professional_id where id = v_case;
  perform pg_notify('vangnet_changes', json_build_object('kind', 'seat', 'id', v_case, 'caseId', v_case)::text);
  return v_case;
end $$;

do $$
declare f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where n.nspname = 'app' and p.proname in ('given_by_house', 'manages', 'supervises', 'roles_guard', 'supports', 'end_lapsed_seats', 'person_changed',
              'participation_changed', 'at_stake', 'may_invite', 'invite', 'revoke_invitation', 'account_states', 'find_invitation', 'prepare_account',
              'invitation_failed', 'accept_invitation', 'review_stands', 'reviews', 'undirected', 'direct_case') loop
    execute format('revoke execute on function %s from public', f);
  end loop;
end $$;
grant execute on function app.given_by_house(text[]), app.manages(uuid), app.supervises(text[]), app.supports(text, text[]), app.at_stake(uuid, boolean, text[]),
  app.may_invite(uuid), app.invite(uuid, uuid, bytea, timestamptz), app.revoke_invitation(uuid), app.account_states(uuid[]),
  app.find_invitation(bytea, text, text, text, bytea, bytea), app.prepare_account(bytea, text, bytea), app.invitation_failed(bytea),
  app.accept_invitation(bytea, bytea, bigint, bytea, timestamptz, text, text, bytea, bytea), app.reviews(text, uuid),
  app.undirected(), app.direct_case(text, uuid, text) to vangnet_app;
grant execute on function app.end_lapsed_seats(uuid[]) to vangnet_job;
