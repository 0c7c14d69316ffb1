-- Who may hear that something in a case changed: their seats go with them, so that one rule (src/domain/stage.ts) decides how
-- much each of them sees. Who just lost a seat is told once more, so that an open screen does not go on showing the case.
create function app.seated_in(p_case uuid) returns table (professional_id uuid, participant_class text, house_roles text[], seats text[], phase text, just_left boolean)
language sql stable security definer set search_path = pg_catalog, public as $$
  select p.id, d.class, p.house_roles,
         coalesce(array_agg(s.role) filter (where s.until is null or s.until > now()), '{}'), c.phase,
         bool_and(s.until is not null and s.until <= now())
    from seats s
    join professionals p on p.id = s.professional_id
    join participants d on d.id = p.participant_id
    join cases c on c.id = s.case_id
   where s.case_id = p_case and s."from" <= now() and (s.until is null or s.until > now() - interval '1 minute')
   group by p.id, d.class, p.house_roles, c.phase
$$;
drop function app.watchers(uuid);
revoke execute on function app.seated_in(uuid) from public;
grant execute on function app.seated_in(uuid) to vangnet_app, vangnet_job;
