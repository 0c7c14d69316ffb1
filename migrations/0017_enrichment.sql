-- The first small step of a round of questions: is this person known with you (WGS 2.31(3))? Only then a question for content.
alter table information_requests
  add column kind text not null default 'question' check (kind in ('known', 'question')),
  add column reminded_at timestamptz,
  add column reminders int not null default 0 check (reminders >= 0),
  add constraint information_requests_reminded check ((reminders = 0) = (reminded_at is null));
alter table information_requests drop constraint information_requests_outcome_check;
alter table information_requests add constraint information_requests_outcome_check
  check (outcome in ('supplied', 'known', 'nothing_known', 'refused_weighty_reasons', 'refused_professional_secrecy')
         and (outcome <> 'known' or kind = 'known') and (outcome <> 'supplied' or kind = 'question'));
