-- Most rooms of most cases are empty. Which of their tables hold anything at all of the case at hand is one question instead
-- of one each; what they hold is still read under row security. Only for the case of one's own journal line, with a seat in it;
-- nothing at all for anybody else, who then asks table by table.
create function app.held(p_case uuid) returns text[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if not exists (select 1 from journal j where j.seq = nullif(current_setting('app.journal', true), '')::bigint
                    and j.txid = pg_current_xact_id_if_assigned() and j.outcome = 'done' and j.case_id = p_case and j.seat_roles <> '{}') then
    return null;
  end if;
  return array_remove(array[
    case when exists (select 1 from purpose_advice where case_id = p_case) then 'purpose_advice' end,
    case when exists (select 1 from purpose_recusals where case_id = p_case) then 'purpose_recusals' end,
    case when exists (select 1 from purpose_postponements where case_id = p_case) then 'purpose_postponements' end,
    case when exists (select 1 from referral_supplements where case_id = p_case) then 'referral_supplements' end,
    case when exists (select 1 from triage_levels where case_id = p_case) then 'triage_levels' end,
    case when exists (select 1 from information_requests where case_id = p_case) then 'information_requests' end,
    case when exists (select 1 from supply_marks where case_id = p_case) then 'supply_marks' end,
    case when exists (select 1 from analysis_domains where case_id = p_case) then 'analysis_domains' end,
    case when exists (select 1 from analysis_history where case_id = p_case) then 'analysis_history' end,
    case when exists (select 1 from analysis_views where case_id = p_case) then 'analysis_views' end,
    case when exists (select 1 from instrument_results where case_id = p_case) then 'instrument_results' end,
    case when exists (select 1 from plan_approvals where case_id = p_case) then 'plan_approvals' end,
    case when exists (select 1 from evaluations where case_id = p_case) then 'evaluations' end,
    case when exists (select 1 from handovers where case_id = p_case) then 'handovers' end,
    case when exists (select 1 from closings where case_id = p_case) then 'closings' end,
    case when exists (select 1 from meeting_items where case_id = p_case) then 'meeting_items' end
  ], null);
end $$;
revoke execute on function app.held(uuid) from public;
grant execute on function app.held(uuid) to vangnet_app;
