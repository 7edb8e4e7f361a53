-- A due date that was set later can be missed as well: the date whose breach is on record, while breached_on is the day of
-- the first.
alter table assignment add column breached_due date;
update assignment a
set breached_due = coalesce((select due from assignment_history h
                             where h.assignment = a.id and h.event = 'OVERDUE' order by id desc limit 1),
                            original_due, due, breached_on)
where breached_on is not null;
alter table assignment add constraint assignment_breach_of_a_date check ((breached_on is null) = (breached_due is null));

-- What the sweep reads, word for word.
drop index assignment_to_breach;
create index assignment_to_breach on assignment (due, id)
    where (breached_due is null or breached_due <> due) and completed_on is null
      and status not in ('CANCELLED', 'SUPERSEDED') and not (status = 'SUBMITTED' and submitted_on <= due);
