-- until which weighing a referral waits, also for its referrer, who is asked to add something by then; not why, nor by whom
create function app.postponed_until() returns table (case_id uuid, until_on date) language sql stable security definer set search_path = pg_catalog, public as $$
  select distinct on (p.case_id) p.case_id, p.until_on
    from purpose_postponements p join cases c on c.id = p.case_id and c.phase = 'purpose_review'
   where p.case_id = any (app.cases_as('{referrer,intake,judge}'))
   order by p.case_id, p.at desc
$$;
revoke execute on function app.postponed_until() from public;
grant execute on function app.postponed_until() to vangnet_app;
