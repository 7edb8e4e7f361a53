-- What the registry knows of a document type. Agencies are codes of agencies.yaml.
alter table document_type
    add column synonyms        varchar(500)[] not null default '{}',
    add column sector          varchar(200),
    add column essential       boolean        not null default false,
    add column legal_basis     varchar(1000),
    add column source_database varchar(300),
    add column database_owner  varchar(40),
    add column assurance_level integer        check (assurance_level in (1, 2)),
    add column validity        varchar(500),
    add column roadmap_on      date;
alter table document_type alter column synonyms drop default;
alter table document_type alter column essential drop default;

-- How a document type read after each change. Rows are only ever added; asOf shows the row of that day.
create table document_type_version (
    id              bigint generated always as identity primary key,
    day             date           not null,
    at              timestamptz    not null,
    change          varchar(20)    not null check (change in ('REGISTERED', 'AMENDED', 'MOVED')),
    reason          varchar(2000),
    actor           varchar(200)   not null,
    code            varchar(60)    not null references document_type,
    name_vi         varchar(500)   not null,
    name_en         varchar(500),
    synonyms        varchar(500)[] not null,
    holder          varchar(20)    not null,
    managing_agency varchar(40)    not null,
    sector          varchar(200),
    essential       boolean        not null,
    legal_basis     varchar(1000),
    source_database varchar(300),
    database_owner  varchar(40),
    assurance_level integer,
    validity        varchar(500),
    status          varchar(20)    not null,
    status_since    date           not null,
    roadmap_on      date,
    synthetic       boolean        not null
);

create index document_type_version_code on document_type_version (code, id desc);

-- The record begins with what is there; the day is the last of which anything is known.
insert into document_type_version (day, at, change, actor, code, name_vi, name_en, synonyms, holder, managing_agency,
                                   essential, status, status_since, synthetic)
select status_since, now(), 'REGISTERED', 'system', code, name_vi, name_en, synonyms, holder, managing_agency,
       essential, status, status_since, synthetic
from document_type order by code;

create trigger document_type_version_append_only before update or delete or truncate on document_type_version
    for each statement execute function refuse_change();
