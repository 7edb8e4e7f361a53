create table calendar_feed (
    id           varchar(40)  primary key,
    agency       varchar(40)  not null,
    label        varchar(100) not null,
    -- SHA-256; whoever reads the table cannot read the calendar
    token_hash   bytea        not null unique,
    created_by   varchar(200) not null,
    created_on   date         not null,
    revoked_on   date,
    last_read_on date,
    version      bigint       not null
);

create index calendar_feed_agency on calendar_feed (agency, created_on, id);
