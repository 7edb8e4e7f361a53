-- How often each document type was looked up or decided about: written once a minute, never in a request.
create table access_count (
    day           date        not null,
    kind          varchar(10) not null check (kind in ('LOOKUP', 'DECISION')),
    document_type varchar(60) not null,
    agency        varchar(40) not null,
    times         bigint      not null,
    primary key (day, kind, document_type, agency)
);
