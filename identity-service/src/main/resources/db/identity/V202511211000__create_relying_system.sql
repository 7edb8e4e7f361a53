create table relying_system (
    code         varchar(60) primary key,
    name         varchar(500) not null,
    kind         varchar(20)  not null check (kind in ('PROCEDURE_SYSTEM', 'TRANSPORT_APP', 'OTHER')),
    owner_agency varchar(40)  not null,
    endpoint     varchar(500),
    contact      varchar(200),
    status       varchar(20)  not null check (status in ('REGISTERED', 'CONNECTED', 'SUSPENDED')),
    status_since date         not null,
    connected_on date check (connected_on is not null or status = 'REGISTERED'),
    version      bigint       not null
);

create index relying_system_owner on relying_system (owner_agency);

-- The service says so first and in words; this holds whatever writes.
create unique index relying_system_one_connected on relying_system (owner_agency)
    where kind = 'PROCEDURE_SYSTEM' and status = 'CONNECTED';
