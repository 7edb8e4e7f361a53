-- Papers asked for in spite of the list. Whatever a person wrote stands encrypted in violation_text with a key of its
-- report; the rest says nothing about who reported.
create table violation_report (
    receipt          varchar(20)  primary key,
    channel          varchar(10)  not null check (channel in ('ANONYMOUS', 'CITIZEN', 'OFFICER')),
    -- keyed HMAC of the citizen's subject; gone with the key
    reporter         bytea,
    reporter_agency  varchar(40),
    reported_on      date         not null,
    -- for the limits of the hour; gone with the key
    reported_at      timestamptz,
    secret_hash      bytea        not null,
    show_reporter    boolean      not null,
    asker_kind       varchar(10)  not null check (asker_kind in ('AGENCY', 'NON_STATE')),
    asker_agency     varchar(40),
    procedure_code   varchar(40),
    document_type    varchar(60),
    form             varchar(20)  check (form in ('ORIGINAL', 'CERTIFIED_COPY', 'COPY', 'SHOWN')),
    demanded_on      date         not null,
    -- what the registry answered for that day, as it was written
    decision         varchar(40),
    decision_content text,
    concerned_agency varchar(40),
    status           varchar(10)  not null
        check (status in ('RECEIVED', 'SENT', 'ANSWERED', 'UPHELD', 'REJECTED', 'CLOSED', 'WITHDRAWN')),
    status_since     date         not null,
    due_on           date,
    outcome          varchar(10)  check (outcome in ('UPHELD', 'REJECTED', 'WITHDRAWN')),
    erase_on         date,
    erased_on        date,
    version          bigint       not null
);

create index violation_report_erase on violation_report (erase_on) where erased_on is null;
create index violation_report_recent on violation_report (reported_at) where reported_at is not null;
create index violation_report_day on violation_report (reported_on, receipt);

-- Each step as it was taken; texts stand in violation_text under its number.
create table violation_step (
    id               bigint       generated always as identity primary key,
    receipt          varchar(20)  not null references violation_report,
    status           varchar(10)  not null,
    day              date         not null,
    at               timestamptz  not null,
    actor            varchar(200) not null,
    actor_agency     varchar(40),
    concerned_agency varchar(40),
    due_on           date
);

create index violation_step_receipt on violation_step (receipt, id);
create index violation_step_day on violation_step (day, status);
create trigger violation_step_append_only before update or delete or truncate on violation_step
    for each statement execute function refuse_change();

-- Wrapped by the keyset that is not in the database. To delete the row is to erase what it opens.
create table violation_key (
    receipt varchar(20) primary key references violation_report,
    wrapped bytea       not null
);

create table violation_text (
    receipt varchar(20) not null references violation_report,
    -- of the step it was written at; 0 for what the reporter wrote
    step    bigint      not null,
    content bytea       not null,
    primary key (receipt, step)
);

-- The key of pseudonyms, wrapped as well.
create table pseudonym_key (
    id      int   primary key check (id = 1),
    wrapped bytea not null
);

-- How long a step may take. Rows are only added; the newest that holds on a day counts.
create table violation_deadline (
    id         bigint        generated always as identity primary key,
    step       varchar(10)   not null
        check (step in ('RECEIVED', 'SENT', 'ANSWERED', 'UPHELD', 'REJECTED', 'ERASURE')),
    days       int           not null check (days between 1 and 3650),
    valid_from date          not null,
    reason     varchar(1000) not null,
    actor      varchar(200)  not null,
    set_on     date          not null
);

create trigger violation_deadline_append_only before update or delete or truncate on violation_deadline
    for each statement execute function refuse_change();

-- No law sets these; an administrator sets others.
insert into violation_deadline (step, days, valid_from, reason, actor, set_on)
values ('RECEIVED', 3, '2000-01-01', 'Thời hạn ban đầu, do nền tảng đặt', 'system', '2000-01-01'),
       ('SENT', 10, '2000-01-01', 'Thời hạn ban đầu, do nền tảng đặt', 'system', '2000-01-01'),
       ('ANSWERED', 5, '2000-01-01', 'Thời hạn ban đầu, do nền tảng đặt', 'system', '2000-01-01'),
       ('UPHELD', 5, '2000-01-01', 'Thời hạn ban đầu, do nền tảng đặt', 'system', '2000-01-01'),
       ('REJECTED', 5, '2000-01-01', 'Thời hạn ban đầu, do nền tảng đặt', 'system', '2000-01-01'),
       ('ERASURE', 365, '2000-01-01', 'Thời hạn ban đầu, do nền tảng đặt', 'system', '2000-01-01');
