-- A row that waits for its place in the chain leaves only by getting one: the chaining instance deletes it. Since when it
-- waits is the database's own time, which nobody can set back with the platform's clock.
alter table audit_pending add column since timestamptz not null default now();

create trigger audit_pending_never_changed before update or truncate on audit_pending
    for each statement execute function refuse_change();
