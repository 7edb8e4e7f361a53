create table directive (
    number           varchar(60) primary key,
    date             date          not null,
    issuer_vi        varchar(300)  not null,
    subject_vi       varchar(1000) not null,
    legal_references varchar(500)[] not null,
    version          bigint        not null
);

create table task (
    code                varchar(80) primary key,
    directive           varchar(60)   not null references directive,
    section             varchar(80)   not null,
    title_vi            varchar(1000) not null,
    title_en            varchar(1000),
    modality            varchar(20)   not null check (modality in ('MANDATORY', 'PROHIBITION', 'REQUEST')),
    lead                varchar(40)[] not null,
    lead_inferred       boolean       not null,
    coordinating        varchar(40)[] not null,
    directing           varchar(40)[] not null,
    deadline_expression varchar(300),
    deadline_kind       varchar(20)   not null check (deadline_kind in
        ('BEFORE_DATE', 'BY_DATE', 'IN_MONTH', 'IN_QUARTER', 'IN_YEAR', 'FROM_DATE', 'WINDOW', 'MONTHLY', 'CONTINUOUS', 'NONE')),
    deadline_start      date,
    deadline_due        date,
    indicators          varchar(80)[] not null,
    legal_references    varchar(500)[] not null,
    measured_by         varchar(80),
    measure             varchar(1000),
    confidence          varchar(20),
    note                varchar(1000),
    version             bigint        not null
);

create index task_directive on task (directive, code);

create table assignment (
    id               varchar(130) primary key,
    directive        varchar(60) not null,
    task             varchar(80) not null references task,
    agency           varchar(40) not null,
    status           varchar(20) not null
        check (status in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED', 'ACCEPTED')),
    opened_on        date        not null,
    -- the date first set is never lost, whatever an extension says later
    original_due     date,
    due              date,
    submitted_on     date,
    completed_on     date,
    breached_on      date,
    narrative        varchar(4000),
    indicator        varchar(80),
    indicator_value  varchar(200),
    return_reason    varchar(2000),
    version          bigint      not null,
    unique (task, agency),
    constraint assignment_completed_when_accepted check ((status = 'ACCEPTED') = (completed_on is not null)),
    constraint assignment_breach_needs_due check (breached_on is null or due is not null)
);

create index assignment_agency on assignment (agency, due);
create index assignment_directive on assignment (directive, due);
-- what the sweep reads: grows with what falls due, not with the table
create index assignment_to_breach on assignment (due) where breached_on is null and completed_on is null;

-- How each assignment stood after each event. The record that asOf answers from; rows are only ever added.
create table assignment_history (
    id           bigint generated always as identity primary key,
    assignment   varchar(130) not null,
    directive    varchar(60)  not null,
    task         varchar(80)  not null,
    agency       varchar(40)  not null,
    day          date         not null,
    event        varchar(40)  not null,
    status       varchar(20)  not null,
    due          date,
    submitted_on date,
    completed_on date,
    breached_on  date,
    actor        varchar(200) not null,
    detail       varchar(4000)
);

create index assignment_history_assignment on assignment_history (assignment, id);
create index assignment_history_day on assignment_history (directive, day);

create trigger assignment_history_append_only before update or delete or truncate on assignment_history
    for each statement execute function refuse_change();
