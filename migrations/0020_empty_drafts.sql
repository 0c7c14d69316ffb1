-- Who begins a referral while a draft in which nothing was written still lies there, goes on with that one: empty drafts do not
-- pile up. What a draft says is sealed, so that it was begun without a word stands beside it; the first save makes it version 2.
alter table referrals add column begun_empty boolean not null default false;
create index referrals_empty on referrals (case_id) where begun_empty and version = 1;

create function app.untouched_draft(p_origin text) returns table (id uuid, number text, erase_on date, saved_at timestamptz)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare c journal := app.context();
begin
  if c.professional_id is null or c.action <> 'referral.start' then return; end if;
  -- each person begins one at a time, until the commit: the second click of two sees what the first began
  perform pg_advisory_xact_lock(hashtext('vangnet.draft.' || c.professional_id));
  return query select k.id, k.number, k.erase_on, r.saved_at
    from referrals r join cases k on k.id = r.case_id
   where r.begun_empty and r.version = 1 and r.origin = p_origin
     and k.phase = 'draft' and k.referred_by = c.professional_id and k.referring_participant_id = c.participant_id
     and k.erase_on > current_date
     and exists (select from seats s where s.case_id = k.id and s.professional_id = c.professional_id and s.role = 'referrer'
                    and (s.until is null or s.until > clock_timestamp()))
   order by k.number limit 1;
end $$;
revoke execute on function app.untouched_draft(text) from public;
grant execute on function app.untouched_draft(text) to vangnet_app;
