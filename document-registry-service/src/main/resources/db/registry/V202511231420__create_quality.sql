-- The six criteria for data that takes the place of a paper: đúng, đủ, sạch, sống, thống nhất, dùng chung.
create table quality_measurement (
    id          bigint generated always as identity primary key,
    code        varchar(60)   not null references document_type,
    criterion   varchar(20)   not null
        check (criterion in ('CORRECT', 'COMPLETE', 'CLEAN', 'LIVE', 'CONSISTENT', 'SHARED')),
    rate        numeric(5, 2) not null check (rate between 0 and 100),
    measured_on date          not null,
    method      varchar(1000) not null,
    evidence    varchar(1000) not null,
    day         date          not null,
    at          timestamptz   not null,
    actor       varchar(200)  not null
);
create index quality_measurement_code on quality_measurement (code, criterion, measured_on desc, id desc);

create table quality_threshold (
    id              bigint generated always as identity primary key,
    criterion       varchar(20)   not null
        check (criterion in ('CORRECT', 'COMPLETE', 'CLEAN', 'LIVE', 'CONSISTENT', 'SHARED')),
    rate            numeric(5, 2) not null check (rate between 0 and 100),
    valid_from      date          not null,
    legal_reference varchar(1000),
    reason          varchar(2000) not null,
    at              timestamptz   not null,
    actor           varchar(200)  not null
);
create index quality_threshold_criterion on quality_threshold (criterion, valid_from desc, id desc);

create table quality_waiver (
    id              bigint generated always as identity primary key,
    code            varchar(60)   not null references document_type,
    criterion       varchar(20)   not null
        check (criterion in ('CORRECT', 'COMPLETE', 'CLEAN', 'LIVE', 'CONSISTENT', 'SHARED')),
    granted_by      varchar(300)  not null,
    reason          varchar(2000) not null,
    legal_reference varchar(1000) not null,
    valid_until     date          not null,
    day             date          not null,
    at              timestamptz   not null,
    actor           varchar(200)  not null
);
create index quality_waiver_code on quality_waiver (code, criterion, valid_until desc);

insert into quality_threshold (criterion, rate, valid_from, reason, at, actor)
select criterion, 95, '2025-09-13',
       'Mức ban đầu của nền tảng: Chỉ thị 24/CT-TTg nêu sáu tiêu chí mà không nêu tỷ lệ.', now(), 'system'
from unnest(array ['CORRECT', 'COMPLETE', 'CLEAN', 'LIVE', 'CONSISTENT', 'SHARED']) criterion;

create trigger quality_measurement_append_only before update or delete or truncate on quality_measurement
    for each statement execute function refuse_change();
create trigger quality_threshold_append_only before update or delete or truncate on quality_threshold
    for each statement execute function refuse_change();
create trigger quality_waiver_append_only before update or delete or truncate on quality_waiver
    for each statement execute function refuse_change();
