-- Whom an agency has named to be told. Official addresses of office holders.
create table contact (
    id           uuid primary key,
    agency       varchar(40)  not null,
    role         varchar(20)  not null check (role in ('FOCAL_POINT', 'HEAD')),
    name         varchar(200) not null,
    email        varchar(254) not null,
    preference   varchar(20)  not null check (preference in ('DIGEST', 'BREACH_ONLY')),
    refused_on   date,
    -- what the mail server said
    refusal      varchar(500),
    version      bigint       not null
);

create unique index contact_once on contact (agency, role, lower(email));

-- What an agency or a person is told. Rows are only ever added.
create table notice (
    id         bigint generated always as identity primary key,
    agency     varchar(40),
    person     varchar(200),
    kind       varchar(20)   not null,
    assignment varchar(130)  not null,
    directive  varchar(60)   not null,
    escalation bigint references escalation,
    title_vi   varchar(400)  not null,
    title_en   varchar(400)  not null,
    text_vi    varchar(4000) not null,
    text_en    varchar(4000) not null,
    at         timestamptz   not null,
    constraint notice_to_one check ((agency is null) <> (person is null)),
    constraint notice_once unique (escalation, agency)
);

create index notice_agency on notice (agency, id) where agency is not null;
create index notice_person on notice (person, id) where person is not null;

create trigger notice_append_only before update or delete or truncate on notice
    for each statement execute function refuse_change();

create table notice_read (
    notice bigint       not null references notice,
    reader varchar(200) not null,
    at     timestamptz  not null,
    primary key (notice, reader)
);
