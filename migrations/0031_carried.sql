-- As in 0023. There the rule was called for each seat that was read, 10 µs each: PostgreSQL does not put a rule in place of its call when
-- what it is given is itself asked of the database. Within a function it does, so the rule is asked from one.
create function app.is_carried(p_seat text, p_roles text[]) returns boolean language plpgsql immutable as $$
begin
  return app.supports(p_seat, p_roles);
end $$;
revoke execute on function app.is_carried(text, text[]) from public;
grant execute on function app.is_carried(text, text[]) to vangnet_app;

alter policy carried on seats
  using (professional_id <> (select app.me()) or until <= now() or app.is_carried(role, (select (app.context()).house_roles)));
