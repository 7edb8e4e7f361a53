create table indicator (
    code        varchar(80) primary key,
    name_en     varchar(500) not null,
    kind        varchar(10)  not null check (kind in ('COUNT', 'SHARE')),
    direction   varchar(10)  not null check (direction in ('UP', 'DOWN')),
    target      numeric(12, 2) not null,
    unit        varchar(200) not null,
    measure     varchar(60),
    derived     boolean      not null,
    tasks       varchar(80)[] not null,
    numerator   bigint,
    denominator bigint,
    synthetic   bigint       not null,
    reached     boolean      not null,
    moved_on    date,
    version     bigint       not null
);

create unique index indicator_measure on indicator (measure) where measure is not null;

-- What an indicator counts, one row per thing: a site, a document type, a procedure, a system.
create table measured_subject (
    indicator varchar(80)  not null references indicator,
    subject   varchar(120) not null,
    -- things of one bucket count once: the procedure systems of one agency
    bucket    varchar(120) not null,
    counts    boolean      not null,
    synthetic boolean      not null,
    primary key (indicator, subject)
);

create table indicator_point (
    id          bigint generated always as identity primary key,
    indicator   varchar(80) not null references indicator,
    day         date        not null,
    numerator   bigint      not null,
    denominator bigint,
    synthetic   bigint      not null
);

create index indicator_point_day on indicator_point (indicator, day, id);

create trigger indicator_point_append_only before update or delete or truncate on indicator_point
    for each statement execute function refuse_change();
