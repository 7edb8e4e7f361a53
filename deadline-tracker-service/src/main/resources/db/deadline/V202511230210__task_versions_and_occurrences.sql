-- Tasks that must be done before this one can be.
alter table task add column depends_on varchar(80)[] not null default '{}';
alter table task alter column depends_on drop default;
create index task_depends_on on task using gin (depends_on);

-- The day from which it is owed.
alter table task add column ordered_on date;
update task set ordered_on = coalesce(
    (select min(opened_on) from assignment where assignment.task = task.code),
    (select kept_from from directive where directive.number = task.directive));
alter table task alter column ordered_on set not null;

create index task_monthly on task (code) where deadline_kind = 'MONTHLY';

-- The text of a task after each change. Rows are only ever added; asOf shows the text of that day.
create table task_version (
    id                  bigint generated always as identity primary key,
    day                 date          not null,
    change              varchar(20)   not null check (change in ('ORDERED', 'AMENDED', 'DEPENDENCIES')),
    legal_reference     varchar(500),
    reason              varchar(2000),
    actor               varchar(200)  not null,
    code                varchar(80)   not null references task,
    directive           varchar(60)   not null,
    section             varchar(80)   not null,
    title_vi            varchar(1000) not null,
    title_en            varchar(1000),
    modality            varchar(20)   not null,
    lead                varchar(40)[] not null,
    lead_inferred       boolean       not null,
    coordinating        varchar(40)[] not null,
    directing           varchar(40)[] not null,
    deadline_expression varchar(300),
    deadline_kind       varchar(20)   not null,
    deadline_start      date,
    deadline_due        date,
    deadline_day        integer,
    indicators          varchar(80)[] not null,
    legal_references    varchar(500)[] not null,
    depends_on          varchar(80)[] not null,
    measured_by         varchar(80),
    measure             varchar(1000),
    confidence          varchar(20),
    note                varchar(1000),
    constraint task_version_amended_by_law check (change <> 'AMENDED' or legal_reference is not null)
);

create index task_version_code on task_version (code, id);

insert into task_version (day, change, actor, code, directive, section, title_vi, title_en, modality, lead, lead_inferred,
                          coordinating, directing, deadline_expression, deadline_kind, deadline_start, deadline_due,
                          deadline_day, indicators, legal_references, depends_on, measured_by, measure, confidence, note)
select ordered_on, 'ORDERED', 'system', code, directive, section, title_vi, title_en, modality, lead, lead_inferred,
       coordinating, directing, deadline_expression, deadline_kind, deadline_start, deadline_due,
       deadline_day, indicators, legal_references, depends_on, measured_by, measure, confidence, note
from task order by code;

create trigger task_version_append_only before update or delete or truncate on task_version
    for each statement execute function refuse_change();

-- A MONTHLY task is owed anew each month: an assignment per agency and month, for example 2025-10.
alter table assignment add column occurrence varchar(7) check (occurrence ~ '^\d{4}-(0[1-9]|1[0-2])$');
alter table assignment drop constraint assignment_task_agency_key;
alter table assignment add constraint assignment_task_agency_occurrence unique nulls not distinct (task, agency, occurrence);
-- A later amendment may take away the due date that was missed; the breach stays on record.
alter table assignment drop constraint assignment_breach_needs_due;
