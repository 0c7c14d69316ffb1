-- What comes before a referral (a signal that came in, a short consultation) and what leaves it (radicalisation) are phases
-- of a case, so that seats, keys, journal and erasure hold for them too.

-- a table made after the rights gets the same protection: closed to all but the jobs, until a policy opens it
create function app.protect(p_table regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', p_table);
  execute format('alter table %s force row level security', p_table);
  execute format('create policy owner on %s to vangnet_owner using (true) with check (true)', p_table);
  execute format('create policy job on %s to vangnet_job using (true) with check (true)', p_table);
  execute format('grant select, insert, update, delete on %s to vangnet_job', p_table);
end $$;
revoke execute on function app.protect(regclass) from public;

-- rows of a case open for who has one of these seats in it; the same roles stand in src/domain/access.ts
create function app.open_to_seats(p_table regclass, p_roles text[]) returns void language plpgsql as $$
begin
  execute format('grant select, insert, update, delete on %s to vangnet_app', p_table);
  execute format('create policy seated on %s to vangnet_app using (case_id = any ((select app.cases_as(%L))::uuid[]))', p_table, p_roles);
end $$;
revoke execute on function app.open_to_seats(regclass, text[]) from public;

do $$
declare c record;
begin
  for c in select conname from pg_constraint
            where conrelid = 'cases'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%phase%' loop
    execute format('alter table cases drop constraint %I', c.conname);
  end loop;
  for c in select conname from pg_constraint
            where conrelid = 'seats'::regclass and contype = 'c' and (pg_get_constraintdef(oid) like '%role%' or pg_get_constraintdef(oid) like '%decision_kind%') loop
    execute format('alter table seats drop constraint %I', c.conname);
  end loop;
end $$;
alter table cases
  add constraint cases_phase check (phase in ('signal', 'consultation', 'draft', 'purpose_review', 'enrichment', 'in_treatment', 'radicalisation', 'not_taken', 'closed')),
  -- until it is shared it is the referrer's own processing; a draft that came from a consultation keeps the day that began
  add constraint cases_first_processed check (phase in ('signal', 'draft') or first_processed_at is not null),
  add constraint cases_have_an_end check (phase = 'draft' or erase_on is not null);
alter table seats
  add constraint seats_role check (role in ('receiver', 'consulted', 'referrer', 'intake', 'judge', 'supplier', 'process_lead', 'case_lead', 'member', 'support', 'reviewer')),
  add constraint seats_decision_kind check (decision_kind in ('signal', 'consultation', 'referral', 'request', 'composition', 'unlock'));

create or replace function app.my_cases() returns uuid[] language sql stable
  return app.cases_as('{receiver,consulted,referrer,intake,judge,supplier,process_lead,case_lead,member,support,reviewer}');

-- who may adopt a signal reads it; it lies where the referral will be
create policy receiving on referrals for select to vangnet_app using (case_id = any ((select app.cases_as('{receiver}'))::uuid[]));
