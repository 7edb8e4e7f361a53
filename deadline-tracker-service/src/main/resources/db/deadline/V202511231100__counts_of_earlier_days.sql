-- How many assignments came into each status and state on each day, less those that left it: the sum up to a day is how
-- many the record has for that day. Some rows a day, however many assignments there are.
create table assignment_tally_by_day (
    day    date        not null,
    status varchar(20) not null,
    -- one of the four official states, or CLOSED without doing
    state  varchar(20) not null,
    count  int         not null,
    primary key (day, status, state) include (count)
) with (fillfactor = 80);

-- As of the other tallies: writers only add here, and a job folds it in.
create table assignment_tally_by_day_change (
    day    date        not null,
    status varchar(20) not null,
    state  varchar(20) not null,
    count  int         not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

create view assignment_count_by_day as
select day, status, state, count from assignment_tally_by_day
union all
select day, status, state, count from assignment_tally_by_day_change;

-- What a row of the record adds to which day. What is open turns from in time to overdue the day after its due date,
-- unless the row has ended by then: that step may lie in the future, and is taken back when the row ends.
create function assignment_steps(phase text, due date, day date, valid_to date)
    returns table (at date, state text, count int) language sql immutable as
$$
select step.at, step.state, step.count
from (values
    (day, case phase when 'OPEN' then case when due < day then 'OPEN_OVERDUE' else 'OPEN_IN_TIME' end
                     when 'SUBMITTED_IN_TIME' then 'OPEN_IN_TIME' else phase end, 1, true),
    (due + 1, 'OPEN_IN_TIME', -1, phase = 'OPEN' and due >= day and due + 1 < valid_to),
    (due + 1, 'OPEN_OVERDUE', 1, phase = 'OPEN' and due >= day and due + 1 < valid_to),
    (valid_to, case phase when 'OPEN' then case when due + 1 < valid_to then 'OPEN_OVERDUE' else 'OPEN_IN_TIME' end
                          when 'SUBMITTED_IN_TIME' then 'OPEN_IN_TIME' else phase end, -1, valid_to < 'infinity')
    ) step (at, state, count, happens)
where day < valid_to and step.happens
$$;

create function assignment_counted_by_day() returns trigger language plpgsql as
$$
begin
    if tg_op = 'INSERT' then
        insert into assignment_tally_by_day_change (day, status, state, count)
        select step.at, b.status, step.state, sum(step.count)
        from becoming b cross join lateral assignment_steps(b.phase, b.due, b.day, b.valid_to) step
        group by step.at, b.status, step.state having sum(step.count) <> 0;
    else
        insert into assignment_tally_by_day_change (day, status, state, count)
        select step.at, b.status, step.state, sum(b.n * step.count)
        from (select status, phase, due, day, valid_to, 1 as n from becoming
              union all
              select status, phase, due, day, valid_to, -1 from been) b
        cross join lateral assignment_steps(b.phase, b.due, b.day, b.valid_to) step
        group by step.at, b.status, step.state having sum(b.n * step.count) <> 0;
    end if;
    return null;
end
$$;

create trigger assignment_history_counted_in after insert on assignment_history
    referencing new table as becoming for each statement execute function assignment_counted_by_day();
create trigger assignment_history_counted_over after update on assignment_history
    referencing old table as been new table as becoming for each statement execute function assignment_counted_by_day();

insert into assignment_tally_by_day (day, status, state, count)
select step.at, h.status, step.state, sum(step.count)
from assignment_history h cross join lateral assignment_steps(h.phase, h.due, h.day, h.valid_to) step
group by step.at, h.status, step.state having sum(step.count) <> 0;

-- How many were to fall due, as of a day: of all rows with that due date, only those that held on that day or later.
create index assignment_history_by_due_and_end on assignment_history (due, valid_to) include (day, phase, status);
