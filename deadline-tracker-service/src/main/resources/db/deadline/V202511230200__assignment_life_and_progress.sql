alter table assignment drop constraint assignment_status_check;
alter table assignment add constraint assignment_status_check check (status in
    ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'SUSPENDED', 'CANCELLED', 'SUPERSEDED'));
-- why it is in the status it is in: returned, suspended, cancelled, superseded or reopened
alter table assignment rename column return_reason to status_reason;
alter table assignment add column legal_reference varchar(500);
alter table assignment add column suspended_from varchar(20);
alter table assignment add constraint assignment_suspended_from_a_status
    check ((status = 'SUSPENDED') = (suspended_from is not null));
alter table assignment add column progress int check (progress between 0 and 100);
alter table assignment add column confidence varchar(5) check (confidence in ('GREEN', 'AMBER', 'RED'));
alter table assignment add column reported_on date;
alter table assignment add column blockers varchar(20)[] not null default '{}';
-- days from the due date to completion, negative when early; by the current and by the original due date
alter table assignment add column days_late int;
alter table assignment add column days_late_original int;

-- What was done before the days were counted, counted.
update assignment set days_late = completed_on - due, days_late_original = completed_on - original_due
where completed_on is not null;

drop index assignment_to_breach;
create index assignment_to_breach on assignment (due)
    where breached_on is null and completed_on is null and status not in ('CANCELLED', 'SUPERSEDED');

alter table assignment_history add column original_due date;
alter table assignment_history add column progress int;
alter table assignment_history add column confidence varchar(5);
alter table assignment_history add column reported_on date;
alter table assignment_history add column blockers varchar(20)[] not null default '{}';
alter table assignment_history add column status_reason varchar(2000);
alter table assignment_history add column legal_reference varchar(500);
alter table assignment_history add column days_late int;
alter table assignment_history add column days_late_original int;

-- No due date has ever been moved so far, so every row's due date is the original one.
alter table assignment_history disable trigger assignment_history_append_only;
update assignment_history set original_due = due;
update assignment_history set days_late = completed_on - due, days_late_original = completed_on - due
where completed_on is not null;
alter table assignment_history enable trigger assignment_history_append_only;

-- What keeps an agency from doing a task, one row per time it was raised.
create table assignment_blocker (
    id         bigint generated always as identity primary key,
    assignment varchar(130)  not null references assignment,
    kind       varchar(20)   not null check (kind in
        ('LEGAL', 'BUDGET', 'INFRASTRUCTURE', 'DATA', 'STAFF', 'COORDINATION')),
    note       varchar(2000) not null,
    raised_on  date          not null,
    raised_by  varchar(200)  not null,
    clearance  varchar(2000),
    cleared_on date,
    cleared_by varchar(200)
);

create unique index assignment_blocker_open on assignment_blocker (assignment, kind) where cleared_on is null;
create index assignment_blocker_assignment on assignment_blocker (assignment, id);
