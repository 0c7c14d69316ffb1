-- Who referred learns that the case was taken up and whom to ask, also without a place in it; what is in it stays with who is
-- involved (WGS 2.31(4)). Only of what one referred oneself, and only while it goes on.
create index cases_referred_by on cases (referred_by) where phase = 'in_treatment';

create function app.taken_up() returns table (id uuid, number text, submitted_at timestamptz, taken_up_at timestamptz, process_lead_id uuid)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare c journal := app.context();
begin
  if c.professional_id is null then return; end if;
  return query select k.id, k.number, k.submitted_at,
         (select min(d.decided_at) from composition_decisions d where d.case_id = k.id and d.outcome = 'taken_up') as decided, k.process_lead_id
    from cases k
   where k.phase = 'in_treatment' and k.referred_by = c.professional_id
     and not exists (select from seats s where s.case_id = k.id and s.professional_id = c.professional_id and (s.until is null or s.until > now()))
   order by decided desc limit 100;
end $$;
revoke execute on function app.taken_up() from public;
grant execute on function app.taken_up() to vangnet_app;
