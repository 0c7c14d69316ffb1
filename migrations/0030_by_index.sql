-- Whoever acts is looked up in the journal many times in every act, and what was sent before in the answers that were kept. PostgreSQL plans
-- that once per connection. While these tables were all but empty it chose to read them whole, and kept to it as they filled.
alter function app.enter(bytea, text, text, uuid, boolean, text, text, bytea, bytea, text) set enable_seqscan = off;
alter function app.cases_as(text[]) set enable_seqscan = off;
alter function app.context() set enable_seqscan = off;
alter function app.me() set enable_seqscan = off;
alter function app.my_participant() set enable_seqscan = off;
alter function app.held(uuid) set enable_seqscan = off;
