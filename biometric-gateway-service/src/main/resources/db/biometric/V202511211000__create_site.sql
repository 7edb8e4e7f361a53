create table site (
    code            varchar(20) primary key,
    kind            varchar(20)  not null check (kind in ('AIRPORT', 'RAIL_STATION', 'VEHICLE_PARK')),
    name_vi         varchar(500) not null,
    name_en         varchar(500) not null,
    icao            varchar(4),
    province        varchar(40)  not null,
    operator        varchar(40),
    operator_name   varchar(200),
    category        varchar(20) check (category in ('INTERNATIONAL', 'DOMESTIC')),
    readiness       varchar(20)  not null check (readiness in ('PLANNED', 'EQUIPPED', 'PILOT', 'LIVE')),
    readiness_since date         not null,
    evidence        varchar(1000),
    version         bigint       not null
);

create index site_kind on site (kind, readiness);
create index site_province on site (province);

create table site_move (
    id             bigint generated always as identity primary key,
    site_code      varchar(20)   not null references site,
    from_readiness varchar(20)   not null,
    to_readiness   varchar(20)   not null,
    evidence       varchar(1000) not null,
    moved_by       varchar(200)  not null,
    agency         varchar(40)   not null,
    moved_on       date          not null
);

create index site_move_site on site_move (site_code, id);

create trigger site_move_append_only before update or delete or truncate on site_move
    for each statement execute function refuse_change();
