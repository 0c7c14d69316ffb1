-- Who is asked sees its question and answer until it refuses or knows nothing, and no longer than until the composition decision
-- (WGS 1.8(2), 2.31(3)-(4)): in treatment only who that decision names counts. As `presentIn` in src/domain/stage.ts.
create or replace function app.seat_counts(p_role text, p_phase text, p_class text) returns boolean language sql immutable
  return (p_role <> 'judge' or p_class = 'public') and p_role = any (case p_phase
    when 'signal' then '{receiver}'::text[]
    when 'consultation' then '{referrer,consulted}'
    when 'draft' then '{referrer}'
    when 'purpose_review' then '{referrer,intake,judge}'
    when 'enrichment' then '{referrer,intake,judge,supplier}'
    when 'in_treatment' then '{process_lead,case_lead,member,support}'
    when 'radicalisation' then '{intake,judge,process_lead,case_lead,member}'
    when 'not_taken' then '{referrer,intake}'
    when 'closed' then '{reviewer}'
    else '{}' end);

-- what went on too long before this rule was kept ends now; as `keepsSight` in src/domain/supply-refusals.ts
update seats s set until = greatest(s."from", now())
  from cases c
 where c.id = s.case_id and s.role = 'supplier' and (s.until is null or s.until > now())
   and (c.phase = 'in_treatment' or not exists (
     select from information_requests r
      where r.case_id = s.case_id and r.participant_id = s.participant_id
        and (r.outcome is null or r.outcome = 'supplied'
             or (r.outcome = 'known' and not exists (
               select from information_requests q
                where q.case_id = r.case_id and q.participant_id = r.participant_id and q.kind = 'question')))));

-- The same small question to the same participant waits for one answer. Questions for content are sealed: the database cannot
-- compare them, and holds the case while the server does.
delete from information_requests r
 where r.kind = 'known' and r.outcome is null
   and exists (select from information_requests e
                where e.case_id = r.case_id and e.participant_id = r.participant_id and e.kind = 'known' and e.outcome is null
                  and (e.asked_at, e.id) < (r.asked_at, r.id));
create unique index information_requests_known on information_requests (case_id, participant_id) where kind = 'known' and outcome is null;
