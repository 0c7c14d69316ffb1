-- What was recorded wrongly about the cooperation is taken back in sight, who comes back is the same person, and a review of access that its
-- participant leaves undone is done by the house (LK24 4.6, 5.2; WGS 1.4(3), 1.8(2); BIO2 5.17, 5.18.02; R-GOV-07, R-SEC-03).

-- a decision with a mistake in it stays, with why it holds no longer, by whom and since when
alter table governance_decisions
  add column withdrawn_at timestamptz,
  add column withdrawn_by uuid references professionals,
  add column withdrawn_because text check (withdrawn_because <> ''),
  add constraint governance_decisions_withdrawn check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_because) in (0, 3));
alter table plus_task_decisions
  add column withdrawn_at timestamptz,
  add column withdrawn_by uuid references professionals,
  add column withdrawn_because text check (withdrawn_because <> ''),
  add constraint plus_task_decisions_withdrawn check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_because) in (0, 3));
grant update (withdrawn_at, withdrawn_by, withdrawn_because) on plus_task_decisions to vangnet_app;

create function app.withdrawal_stands() returns trigger language plpgsql as $$
begin
  if old.withdrawn_at is null then return new; end if;
  raise exception 'a withdrawn decision stands as it is' using errcode = 'insufficient_privilege';
end $$;
create trigger withdrawal_stands before update on governance_decisions for each row execute function app.withdrawal_stands();
create trigger withdrawal_stands before update on plus_task_decisions for each row execute function app.withdrawal_stands();

-- every judgment of an aspect is kept; the last one holds
alter table plus_task_aspects
  drop constraint plus_task_aspects_pkey,
  add column id uuid not null default gen_random_uuid() primary key,
  alter column judged_at set default clock_timestamp();
create index plus_task_aspects_of_task on plus_task_aspects (task_id, aspect, judged_at desc, id desc);
revoke update on plus_task_aspects from vangnet_app;

-- Who is designated anew is the same person; what the designation before was stays beside it.
create table former_designations (
  id uuid primary key,
  professional_id uuid not null references professionals,
  participant_id uuid not null references participants,
  house_roles text[] not null,
  designated_from date not null,
  designated_until date not null,
  followed_by uuid not null references professionals,
  followed_at timestamptz not null default now(),
  check (designated_until >= designated_from)
);
create index former_designations_of on former_designations (professional_id, designated_until desc, id);
select app.protect('former_designations');
grant select on former_designations to vangnet_app;
create policy in_the_network on former_designations for select to vangnet_app using ((select app.me()) is not null);

-- whichever way an ended designation goes on, what the person signed in with before opens nothing any more
create function app.credentials_end() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if new.participant_id = old.participant_id and old.designated_until > app.today() then return null; end if;
  update invitations set ended_at = now(), ended_as = 'replaced', password_hash = null, totp_sealed = null where professional_id = new.id and ended_at is null;
  delete from accounts where professional_id = new.id;
  delete from sessions where professional_id = new.id;
  return null;
end $$;
create trigger credentials_end after update of participant_id, designated_from, designated_until on professionals for each row
  when (new.participant_id <> old.participant_id
        or (old.designated_until is not null and (new.designated_until is null or new.designated_until > old.designated_until)))
  execute function app.credentials_end();

-- Answers whether it was done: not when the version is another, or the requester manages the one participant and not the other.
create function app.designate_anew(p_former uuid, p_professional uuid, p_expected int, p_participant uuid, p_given jsonb) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  c journal := app.context();
  v_person professionals;
  v_over date;
  v_roles text[] := array(select jsonb_array_elements_text(p_given -> 'house_roles'));
begin
  select p.* into v_person from professionals p where p.id = p_professional for update;
  if not found or v_person.version <> p_expected or v_person.id = c.professional_id then return false; end if;
  if not (app.manages(v_person.participant_id) and app.manages(p_participant)) then return false; end if;
  if not 'administrator' = any (c.house_roles) and app.given_by_house(v_roles) then
    raise exception 'a role of the house is given by its administrator' using errcode = 'insufficient_privilege';
  end if;
  select least(v_person.designated_until, d.until) into v_over from participants d where d.id = v_person.participant_id;
  if v_over is null or v_over > app.today() then raise exception 'the designation before has not ended' using errcode = 'check_violation'; end if;
  -- what a day has ended and no job has seen yet ends now: no place of before goes on
  perform app.end_lapsed_seats(array[v_person.id]);
  insert into former_designations (id, professional_id, participant_id, house_roles, designated_from, designated_until, followed_by)
  values (p_former, v_person.id, v_person.participant_id, v_person.house_roles, v_person.designated_from, greatest(v_over, v_person.designated_from), c.professional_id);
  update professionals set participant_id = p_participant, house_roles = v_roles, name = p_given ->> 'name',
         designated_from = (p_given ->> 'designated_from')::date, designated_until = (p_given ->> 'designated_until')::date,
         screened_on = (p_given ->> 'screened_on')::date, no_commercial_tasks = (p_given ->> 'no_commercial_tasks')::boolean,
         trainings = p_given -> 'trainings', mandate = p_given ->> 'mandate', mandate_on = (p_given ->> 'mandate_on')::date, version = version + 1
   where id = p_professional;
  return true;
end $$;

-- a review that was asked of a participant and left undone is taken over by the house's administrator, with why
alter table access_reviews
  add column taken_over_because text check (taken_over_because <> ''),
  add constraint access_reviews_taken_over check (taken_over_because is null or scope = 'participant');
alter policy finishing on access_reviews with check (
  finished_by = (select app.me()) and case when taken_over_because is null then app.reviews(scope, participant_id)
    else scope = 'participant' and due_on < app.today() and (select 'administrator' = any ((app.context()).house_roles)) and not app.reviews(scope, participant_id) end);

create table access_review_reminders (
  participant_id uuid not null references participants,
  due_on date not null,
  reminded_on date not null default app.today(),
  reminded_by uuid not null references professionals,
  primary key (participant_id, due_on, reminded_on)
);
select app.protect('access_review_reminders');
grant select, insert on access_review_reminders to vangnet_app;
create policy reading on access_review_reminders for select to vangnet_app
  using ((select (app.context()).house_roles && '{administrator,coordinating_dpo}'::text[]) or ((select app.manages(app.my_participant())) and participant_id = (select app.my_participant())));
create policy reminding on access_review_reminders for insert to vangnet_app
  with check (reminded_by = (select app.me()) and due_on < app.today() and (select 'administrator' = any ((app.context()).house_roles)));

revoke execute on function app.withdrawal_stands(), app.credentials_end(), app.designate_anew(uuid, uuid, int, uuid, jsonb) from public;
grant execute on function app.designate_anew(uuid, uuid, int, uuid, jsonb) to vangnet_app;
