-- How it stands but for the passing of time: what is OPEN is in time up to its due date and overdue after it.
-- Together with a day it gives the official state; the same rule as OfficialState, which a test holds against this.
alter table assignment add column phase varchar(20) not null generated always as (
    case when status in ('CANCELLED', 'SUPERSEDED') then 'CLOSED'
         when status = 'ACCEPTED' then case when due is null or completed_on <= due then 'DONE_ON_TIME' else 'DONE_LATE' end
         when status = 'SUBMITTED' and submitted_on <= due then 'SUBMITTED_IN_TIME'
         else 'OPEN' end) stored;
alter table assignment_history add column phase varchar(20) not null generated always as (
    case when status in ('CANCELLED', 'SUPERSEDED') then 'CLOSED'
         when status = 'ACCEPTED' then case when due is null or completed_on <= due then 'DONE_ON_TIME' else 'DONE_LATE' end
         when status = 'SUBMITTED' and submitted_on <= due then 'SUBMITTED_IN_TIME'
         else 'OPEN' end) stored;

-- The first day on which a later row holds instead: the earliest day of all later rows of the assignment. So a row
-- holds on any day from its own up to the one before valid_to; on none, when another followed on the same day or the
-- clock was set back.
alter table assignment_history add column valid_to date not null default 'infinity';
alter table assignment_history disable trigger assignment_history_append_only;
update assignment_history h set valid_to = later.day
from (select id, min(day) over (partition by assignment order by id rows between 1 following and unbounded following) as day
      from assignment_history) later
where later.id = h.id and later.day is not null;

create unique index assignment_history_newest on assignment_history (assignment) where valid_to = 'infinity';

create function assignment_history_succeeds() returns trigger language plpgsql as
$$
begin
    update assignment_history set valid_to = new.day where assignment = new.assignment and valid_to > new.day;
    return new;
end
$$;

create trigger assignment_history_succeeds before insert on assignment_history
    for each row execute function assignment_history_succeeds();

-- Rows are only ever added. That a row ends is the one thing that changes, and only by the row that follows it.
drop trigger assignment_history_append_only on assignment_history;
create trigger assignment_history_append_only before update or delete or truncate on assignment_history
    for each statement when (pg_trigger_depth() = 0) execute function refuse_change();

-- A list of any day reads its first page from the index in the order shown, and counts without the table.
create index assignment_history_by_agency on assignment_history (agency, due, assignment) include (day, valid_to, phase, id);
create index assignment_history_by_directive on assignment_history (directive, due, assignment) include (day, valid_to, phase, id);
create index assignment_history_by_due on assignment_history (due, assignment) include (day, valid_to, phase, id);
create index assignment_history_by_task on assignment_history (task) include (directive, day, valid_to, phase, due);
drop index assignment_history_day;

-- The texts of one directive as they were on a day.
create index task_version_directive on task_version (directive, code, id);

drop index assignment_agency;
drop index assignment_directive;
create index assignment_by_agency on assignment (agency, due, id);
create index assignment_by_agency_and_phase on assignment (agency, phase, due, id);
create index assignment_by_directive on assignment (directive, due, id);
create index assignment_by_directive_and_phase on assignment (directive, phase, due, id);
create index assignment_by_due on assignment (due, id);
create index assignment_by_phase on assignment (phase, due, id) include (agency);
create index assignment_by_status on assignment (status, due, id) where status in ('SUBMITTED', 'RETURNED', 'SUSPENDED');

-- What the sweep reads, word for word: what waits for a decision in time would else be passed over again and again.
drop index assignment_to_breach;
create index assignment_to_breach on assignment (due, id)
    where breached_on is null and completed_on is null and status not in ('CANCELLED', 'SUPERSEDED')
      and not (status = 'SUBMITTED' and submitted_on <= due);

-- How many assignments there are of each kind, so that nobody has to count them.
create table assignment_tally (
    directive varchar(60) not null,
    task      varchar(80) not null,
    status    varchar(20) not null,
    phase     varchar(20) not null,
    due       date,
    count     int         not null,
    unique nulls not distinct (task, status, phase, due)
) with (fillfactor = 80);

create index assignment_tally_directive on assignment_tally (directive, due);
create index assignment_tally_due on assignment_tally (due);

-- The same over all tasks: some thousand rows however many tasks there are.
create table assignment_tally_by_due (
    status varchar(20) not null,
    phase  varchar(20) not null,
    due    date,
    count  int         not null,
    unique nulls not distinct (due, status, phase)
) with (fillfactor = 80);

-- Writers only add here, so that none waits for another; a job folds it into the tally.
create table assignment_tally_change (
    directive varchar(60) not null,
    task      varchar(80) not null,
    status    varchar(20) not null,
    phase     varchar(20) not null,
    due       date,
    count     int         not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

create index assignment_tally_change_task on assignment_tally_change (task);

create view assignment_count as
select directive, task, status, phase, due, count from assignment_tally
union all
select directive, task, status, phase, due, count from assignment_tally_change;

create view assignment_count_by_due as
select status, phase, due, count from assignment_tally_by_due
union all
select status, phase, due, count from assignment_tally_change;

create function assignment_counted() returns trigger language plpgsql as
$$
begin
    if tg_op = 'INSERT' then
        insert into assignment_tally_change
        select directive, task, status, phase, due, count(*) from becoming group by directive, task, status, phase, due;
    elsif tg_op = 'DELETE' then
        insert into assignment_tally_change
        select directive, task, status, phase, due, -count(*) from been group by directive, task, status, phase, due;
    else
        insert into assignment_tally_change
        select directive, task, status, phase, due, sum(n)
        from (select directive, task, status, phase, due, 1 as n from becoming
              union all
              select directive, task, status, phase, due, -1 from been) changed
        group by directive, task, status, phase, due having sum(n) <> 0;
    end if;
    return null;
end
$$;

create trigger assignment_counted_in after insert on assignment
    referencing new table as becoming for each statement execute function assignment_counted();
create trigger assignment_counted_out after delete on assignment
    referencing old table as been for each statement execute function assignment_counted();
create trigger assignment_counted_over after update on assignment
    referencing old table as been new table as becoming for each statement execute function assignment_counted();

insert into assignment_tally
select directive, task, status, phase, due, count(*) from assignment group by directive, task, status, phase, due;
insert into assignment_tally_by_due
select status, phase, due, sum(count) from assignment_tally group by status, phase, due;
