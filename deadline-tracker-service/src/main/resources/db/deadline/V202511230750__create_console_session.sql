-- Sessions of the console, for all instances. The columns are those of Spring Session 4.
create table console_session (
    primary_id            char(36)  not null primary key,
    session_id            char(36)  not null,
    creation_time         bigint    not null,
    last_access_time      bigint    not null,
    max_inactive_interval int       not null,
    expiry_time           bigint    not null,
    principal_name        varchar(255)
);

create unique index console_session_id on console_session (session_id);
create index console_session_expiry on console_session (expiry_time);
create index console_session_principal on console_session (principal_name);

create table console_session_attributes (
    session_primary_id char(36)     not null references console_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
