-- What everybody may know of a house (R-RGT-01, R-RGT-13), its territory in time, and its register of participants (R-GOV-02).

alter table house
  add column version int not null default 1,
  add column contact_participant_id uuid references participants,
  add column contact_address text not null default '',
  add column contact_email text not null default '',
  add column contact_phone text not null default '',
  add column contact_hours text not null default '',
  add column request_how text not null default '',
  add column coordinating_dpo_email text not null default '',
  add column managing_participant_id uuid references participants;
-- what was a name only becomes the participant of that name; a municipality that manages the house was its contact point too
update house set managing_participant_id = (select p.id from participants p where p.name = house.managing_participant);
update house set contact_participant_id = (select p.id from participants p where p.id = house.managing_participant_id and p.kind in ('municipal_executive', 'mayor'));
alter table house drop column managing_participant;

-- one municipality lies in the territory once at a time; the same rule stands in src/domain/territory.ts, with a better answer
create function app.municipality_once() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if exists (select 1 from house_municipalities m
              where m.code = new.code and m."from" <> new."from" and daterange(m."from", m.until) && daterange(new."from", new.until)) then
    raise exception 'a municipality lies in the territory once at a time' using errcode = 'exclusion_violation';
  end if;
  return new;
end $$;
create trigger municipality_once before insert or update on house_municipalities for each row execute function app.municipality_once();

-- what a house must publish, and where it stands (WGS 1.12; BGS 2.22)
create table house_publications (
  id uuid primary key,
  kind text not null check (kind in ('annual_report', 'priority_criteria', 'other')),
  title text not null,
  year int,
  url text not null check (url like 'https://%'),
  published_on date not null
);
select app.protect('house_publications');

-- a participant that left may come back under its own name; two at a time never share one
alter table participants
  add column version int not null default 1,
  add column contact_name text not null default '',
  add column contact_email text not null default '',
  add column contact_phone text not null default '',
  add column covenant_reference text not null default '',
  drop constraint participants_name_key;
create unique index participants_name_now on participants (lower(name)) where until is null;

-- who administers the house; the same roles stand in src/domain/access.ts at house.administer
create function app.administers() returns boolean language sql stable
  return coalesce((app.context()).house_roles && '{administrator,network_manager}', false);

grant update on house to vangnet_app;
create policy administering on house for update to vangnet_app using ((select app.administers()));
grant insert, update, delete on house_municipalities to vangnet_app;
create policy administering on house_municipalities to vangnet_app using ((select app.administers()));
grant select, insert, update, delete on house_publications to vangnet_app;
create policy everyone on house_publications for select to vangnet_app using (true);
create policy administering on house_publications to vangnet_app using ((select app.administers()));
grant insert, update on participants to vangnet_app;
create policy administering_new on participants for insert to vangnet_app with check ((select app.administers()));
create policy administering on participants for update to vangnet_app using ((select app.administers()));

-- who takes part is public; who to call there is not
create function app.public_participants() returns table (id uuid, kind text, class text, name text, "from" date, until date)
language sql stable security definer set search_path = pg_catalog, public as $$
  select p.id, p.kind, p.class, p.name, p."from", p.until from participants p order by p.name, p."from"
$$;

-- how many lose their access, and how many seats end, when a participant ends on this day: numbers only, no person and no case
create function app.effects_of_ending(p_participant uuid, p_on date) returns table (professionals int, seats int, cases int, includes_me boolean)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if not app.administers() then return; end if;
  return query
    select (select count(*)::int from professionals p
             where p.participant_id = p_participant and (p.designated_until is null or p.designated_until > p_on)),
           count(s.id)::int, count(distinct s.case_id)::int,
           exists (select 1 from professionals p where p.participant_id = p_participant and p.id = app.me())
      from seats s
     where s.participant_id = p_participant and (s.until is null or s.until > greatest(now(), p_on::timestamp at time zone 'Europe/Amsterdam'));
end $$;

revoke execute on function app.municipality_once(), app.administers(), app.public_participants(), app.effects_of_ending(uuid, date) from public;
grant execute on function app.administers(), app.public_participants(), app.effects_of_ending(uuid, date) to vangnet_app, vangnet_job;
