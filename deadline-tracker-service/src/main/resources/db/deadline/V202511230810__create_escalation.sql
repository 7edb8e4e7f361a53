-- Rules as versions: nothing is overwritten, the highest version of a code counts.
create table escalation_rule (
    code      varchar(60)  not null,
    version   bigint       not null,
    name_vi   varchar(200) not null,
    directive varchar(60),
    agencies  varchar(40),
    -- the levels as JSON
    ladder    text         not null,
    active    boolean      not null,
    actor     varchar(200) not null,
    at        timestamptz  not null,
    primary key (code, version)
);

insert into escalation_rule (code, version, name_vi, ladder, active, actor, at)
values ('default', 1, 'Thang leo mặc định',
        '[{"daysFromDue":-7,"recipients":["FOCAL_POINT"],"quietOnHolidays":true,"atOnce":false},'
        '{"daysFromDue":-1,"recipients":["FOCAL_POINT","HEAD"],"quietOnHolidays":true,"atOnce":false},'
        '{"daysFromDue":1,"recipients":["FOCAL_POINT","HEAD"],"quietOnHolidays":false,"atOnce":true},'
        '{"daysFromDue":7,"recipients":["HEAD","VPCP"],"quietOnHolidays":true,"atOnce":false},'
        '{"daysFromDue":30,"recipients":["HEAD","VPCP","PM_REPORT"],"quietOnHolidays":true,"atOnce":false}]',
        true, 'system', now());

create trigger escalation_rule_append_only before update or delete or truncate on escalation_rule
    for each statement execute function refuse_change();

-- When to look at an assignment next. Null: not before something happens to it.
create table escalation_clock (
    -- an assignment is told of before it is written
    assignment varchar(130) primary key references assignment deferrable initially deferred,
    look_at    timestamptz,
    failures   int not null default 0,
    failure    varchar(500),
    retry_at   timestamptz
);

-- what the sweep reads: grows with what falls due, not with the table
create index escalation_clock_look_at on escalation_clock (look_at, assignment) where look_at is not null;
create index escalation_clock_failing on escalation_clock (assignment) where failures > 0;

insert into escalation_clock (assignment, look_at)
select id, opened_on from assignment where due is not null and completed_on is null;

-- A level that was reached. The key is the promise: once per assignment, due date and level.
create table escalation (
    id             bigint generated always as identity primary key,
    assignment     varchar(130)  not null references assignment,
    directive      varchar(60)   not null,
    task           varchar(80)   not null,
    agency         varchar(40)   not null,
    due            date          not null,
    days_from_due  int           not null,
    level          varchar(20)   not null,
    outcome        varchar(20)   not null check (outcome in ('FIRED', 'SKIPPED_BY_LATER')),
    recipients     varchar(20)[] not null,
    at_once        boolean       not null,
    rule           varchar(60)   not null,
    rule_version   bigint        not null,
    should_fire_on date          not null,
    fired_on       date          not null,
    at             timestamptz   not null,
    constraint escalation_once unique (assignment, due, days_from_due)
);

create index escalation_agency on escalation (agency, id);
create index escalation_fired_on on escalation (fired_on, id);
create index escalation_pm_report on escalation (fired_on, id) where 'PM_REPORT' = any (recipients) and outcome = 'FIRED';

create trigger escalation_append_only before update or delete or truncate on escalation
    for each statement execute function refuse_change();

create table escalation_acknowledgement (
    escalation bigint       not null references escalation,
    agency     varchar(40)  not null,
    actor      varchar(200) not null,
    day        date         not null,
    at         timestamptz  not null,
    note       varchar(2000),
    primary key (escalation, agency)
);

create trigger escalation_acknowledgement_append_only before update or delete or truncate on escalation_acknowledgement
    for each statement execute function refuse_change();
