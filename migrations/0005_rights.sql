-- Who may touch what. Tables belong to vangnet_owner, which cannot sign in; the application works as vangnet_app,
-- the daily jobs as vangnet_job. Neither owns anything or can pass by the policies below.

do $$
declare t text;
begin
  for t in select tablename from pg_tables where schemaname = 'public' loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner on %I to vangnet_owner using (true) with check (true)', t);
    execute format('create policy job on %I to vangnet_job using (true) with check (true)', t);
  end loop;
end $$;

revoke all on schema public from public;
grant usage on schema public, app to vangnet_app, vangnet_job;
grant execute on all functions in schema app to vangnet_app, vangnet_job;
grant usage on sequence case_numbers to vangnet_app, vangnet_job;

-- jobs: everything but the journal's past
grant select, insert, update, delete on all tables in schema public to vangnet_job;
revoke update, delete on journal, journal_leaves from vangnet_job;

-- the network is for everyone who is in it; the house's public page for everyone
grant select on house, house_municipalities, covenants, participants, professionals to vangnet_app;
create policy everyone on house for select to vangnet_app using (true);
create policy everyone on house_municipalities for select to vangnet_app using (true);
create policy in_the_network on covenants for select to vangnet_app using ((select app.me()) is not null);
create policy in_the_network on participants for select to vangnet_app using ((select app.me()) is not null);
create policy in_the_network on professionals for select to vangnet_app using ((select app.me()) is not null);

grant select on sessions to vangnet_app;
create policy own on sessions for select to vangnet_app using (professional_id = (select app.me()));

-- a case is there for who has a seat in it; who begins a referral makes its first seat in the same transaction
grant select, insert, update, delete on cases, referrals, seats, persons, data_keys to vangnet_app;
create policy seated on cases to vangnet_app using (id = any ((select app.my_cases())::uuid[]));
create policy beginning on cases to vangnet_app using (phase = 'draft' and referred_by = (select app.me()));
create policy seated on seats to vangnet_app using (professional_id = (select app.me()) or case_id = any ((select app.my_cases())::uuid[]))
  with check (case_id = any ((select app.my_cases())::uuid[]) or exists (select 1 from cases c where c.id = case_id and c.phase = 'draft' and c.referred_by = (select app.me())));
create policy seated on data_keys to vangnet_app using (case_id = any ((select app.my_cases())::uuid[]));

-- what each kind of content asks of a seat; the same roles stand in src/domain/access.ts, and a test holds the two together
do $$
declare
  r record;
begin
  for r in
    select * from (values
      ('referrals', 'referrer,intake,judge,process_lead,case_lead,member,reviewer'),
      ('persons', 'intake,judge,process_lead,case_lead,member,reviewer'),
      ('purpose_judgments', 'intake,judge,reviewer'),
      ('purpose_advice', 'intake,judge,reviewer'),
      ('composition_decisions', 'referrer,intake,judge,process_lead,case_lead,member,support,reviewer'),
      ('purpose_decisions', 'referrer,intake,judge,supplier,process_lead,case_lead,member,support,reviewer'),
      ('questions', 'intake,judge,process_lead,case_lead,member,support,reviewer'),
      ('analysis_domains', 'process_lead,case_lead,member,reviewer'),
      ('analysis_history', 'process_lead,case_lead,member,reviewer'),
      ('analysis_views', 'process_lead,case_lead,member,reviewer'),
      ('instrument_results', 'process_lead,case_lead,member,reviewer'),
      ('plans', 'intake,judge,process_lead,case_lead,member,reviewer'),
      ('goals', 'process_lead,case_lead,member,reviewer'),
      ('agreements', 'process_lead,case_lead,member,support,reviewer'),
      ('agreement_reports', 'process_lead,case_lead,member,support,reviewer'),
      ('plan_approvals', 'process_lead,case_lead,member,reviewer'),
      ('evaluations', 'process_lead,case_lead,member,reviewer'),
      ('handovers', 'process_lead,case_lead,member,reviewer'),
      ('closings', 'process_lead,case_lead,member,reviewer'),
      ('closing_agreements', 'process_lead,case_lead,member,reviewer'),
      ('meeting_items', 'process_lead,case_lead,member,support,reviewer'),
      ('attendance', 'process_lead,case_lead,member,support,reviewer'),
      ('third_parties', 'process_lead,case_lead,member,support,reviewer'),
      ('meeting_notes', 'process_lead,case_lead,member,reviewer,support'),
      ('meeting_decisions', 'process_lead,case_lead,member,support,reviewer')
    ) as t (name, roles)
  loop
    execute format('grant select, insert, update, delete on %I to vangnet_app', r.name);
    execute format('create policy seated on %I to vangnet_app using (case_id = any ((select app.cases_as(%L))::uuid[]))', r.name, '{' || r.roles || '}');
  end loop;
end $$;

-- who refers brings in the subject, and reads it back in the referral only
create policy referring on persons for insert to vangnet_app with check (case_id = any ((select app.cases_as('{referrer}'))::uuid[]));

-- an asked participant sees the question and its own answer, nothing else of the case (WGS 2.31(3))
grant select, insert, update, delete on information_requests, supplies, supply_marks to vangnet_app;
create policy seated on information_requests to vangnet_app using (case_id = any ((select app.cases_as('{intake,judge,process_lead,case_lead,member,reviewer}'))::uuid[]));
create policy asked on information_requests to vangnet_app using (participant_id = (select app.my_participant()) and case_id = any ((select app.my_cases())::uuid[]));
create policy unrestricted on supplies to vangnet_app using (
  case_id = any ((select app.cases_as('{intake,judge,process_lead,case_lead,member,reviewer}'))::uuid[])
  and (not (select app.my_participant()) = any (not_to) or restricted_until < (select app.today())));
create policy own on supplies to vangnet_app using (supplied_by = (select app.my_participant()) and case_id = any ((select app.my_cases())::uuid[]));
create policy of_the_item on supply_marks to vangnet_app using (exists (select 1 from supplies s where s.id = supply_id));

-- a meeting itself names no person; its items do
grant select, insert, update on meetings to vangnet_app;
create policy in_the_network on meetings to vangnet_app using ((select app.me()) is not null);

grant select on journal to vangnet_app;
create policy of_the_case on journal for select to vangnet_app using (case_id = any ((select app.cases_as('{intake,judge,process_lead,reviewer}'))::uuid[]));

grant select, insert on replays to vangnet_app;
create policy own on replays to vangnet_app using (professional_id = (select app.me())) with check (professional_id = (select app.me()));

grant insert on statistics to vangnet_app;
create policy anyone on statistics for insert to vangnet_app with check ((select app.me()) is not null);
grant select on destruction_certificates to vangnet_app;
create policy in_the_network on destruction_certificates for select to vangnet_app using ((select app.me()) is not null);

-- opening what is shielded is done by name, and only through here: it gives one seat for a day (WGS 2.31(8))
create function app.shielded() returns table (id uuid, number text, closed_at timestamptz, erase_on date) language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if not (app.context()).house_roles && '{coordinating_dpo,contact_point_officer}' then return; end if;
  return query select c.id, c.number, c.closed_at, c.erase_on from cases c where c.phase = 'closed' order by c.closed_at desc limit 500;
end $$;

create function app.unlock(p_case uuid, p_seat uuid, p_why text) returns timestamptz language plpgsql security definer set search_path = pg_catalog, public as $$
declare c journal := app.context(); v_until timestamptz := now() + interval '24 hours';
begin
  if c.seq is null or not c.house_roles && '{coordinating_dpo,contact_point_officer}' then return null; end if;
  if not exists (select 1 from cases where id = p_case and phase = 'closed') then return null; end if;
  insert into seats (id, case_id, professional_id, participant_id, role, decision_kind, decision_id, why, until)
  values (p_seat, p_case, c.professional_id, c.participant_id, 'reviewer', 'unlock', p_seat, p_why, v_until);
  return v_until;
end $$;

-- terms are watched by number only (WGS 1.8(7)); no name, no content
create function app.clocks() returns table (number text, phase text, first_processed_at timestamptz, erase_on date) language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if not (app.context()).house_roles && '{coordinating_dpo,contact_point_officer,information_coordinator,administrator}' then return; end if;
  return query select c.number, c.phase, c.first_processed_at, c.erase_on from cases c where c.erase_on is not null order by c.erase_on, c.number limit 500;
end $$;

-- where an item stands on its agenda, also among items that the present person may not see: everyone comes at the right time
create function app.minutes_before(p_items uuid[]) returns table (item_id uuid, minutes int) language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return query select i.id, coalesce(sum(b.minutes), 0)::int
    from meeting_items i left join meeting_items b on b.meeting_id = i.meeting_id and (b.position, b.id) < (i.position, i.id)
   where i.id = any (p_items) and i.case_id = any (app.cases_as('{process_lead,case_lead,member,support,reviewer}'))
   group by i.id;
end $$;

create function app.next_position(p_meeting uuid) returns int language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(max(position), 0) + 1 from meeting_items where meeting_id = p_meeting and app.me() is not null
$$;

-- that there is more on the agenda than one sees is for who plans meetings and who chairs this one; the others are told nothing
create function app.hidden_items(p_meeting uuid) returns int language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare c journal := app.context();
begin
  if c.seq is null then return 0; end if;
  if not c.house_roles && '{process_director,support,information_coordinator}'
     and not exists (select 1 from meetings where id = p_meeting and chair_id = c.professional_id) then return 0; end if;
  return (select count(*)::int from meeting_items i
           where i.meeting_id = p_meeting and not i.case_id = any (app.cases_as('{process_lead,case_lead,member,support,reviewer}')));
end $$;

-- who hears that something in a case changed; also who just lost their seat, so that an open screen does not go on showing it
create function app.watchers(p_case uuid) returns setof uuid language sql stable security definer set search_path = pg_catalog, public as $$
  select distinct s.professional_id from seats s where s.case_id = p_case and s."from" <= now() and (s.until is null or s.until > now() - interval '1 minute')
$$;

grant execute on all functions in schema app to vangnet_app, vangnet_job;
revoke execute on all functions in schema app from public;
