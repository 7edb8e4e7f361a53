create table webhook_endpoint (
    id              varchar(40)  primary key,
    agency          varchar(40)  not null,
    url             varchar(2000) not null,
    description     varchar(300),
    agencies        varchar(40)[] not null,
    directives      varchar(60)[] not null,
    types           varchar(200)[] not null,
    -- encrypted with the service's keyset; the id is the associated data
    secret          bytea        not null,
    previous_secret bytea,
    previous_until  timestamptz,
    disabled        varchar(20)  check (disabled in ('BY_HAND', 'GONE', 'FAILING')),
    disabled_at     timestamptz,
    created_at      timestamptz  not null,
    version         bigint       not null,
    constraint webhook_disabled_at check ((disabled is null) = (disabled_at is null)),
    constraint webhook_previous_until check ((previous_secret is null) = (previous_until is null))
);

create index webhook_endpoint_agency on webhook_endpoint (agency, created_at);

-- Changes with every delivery and is no part of what an officer changes.
create table webhook_health (
    endpoint      varchar(40) primary key references webhook_endpoint on delete cascade,
    failing_since timestamptz,
    last_success  timestamptz,
    last_failure  timestamptz
);

create table webhook_delivery (
    endpoint        varchar(40)  not null references webhook_endpoint on delete cascade,
    -- the webhook-id: the same for every attempt, and for every endpoint that gets the event
    message         varchar(80)  not null,
    type            varchar(200) not null,
    event_key       varchar(200) not null,
    -- text and not jsonb: the signature is over these bytes
    body            text         not null,
    created_at      timestamptz  not null default now(),
    status          varchar(20)  not null check (status in ('PENDING', 'DELIVERED', 'FAILED', 'HELD')),
    attempts        int          not null default 0,
    next_attempt_at timestamptz,
    claimed_until   timestamptz,
    delivered_at    timestamptz,
    last_status     int,
    last_failure    varchar(300),
    primary key (endpoint, message),
    constraint webhook_delivery_next check ((status = 'PENDING') = (next_attempt_at is not null)),
    constraint webhook_delivery_done check (status <> 'DELIVERED' or delivered_at is not null)
);

create index webhook_delivery_due on webhook_delivery (endpoint, next_attempt_at) where status = 'PENDING';
create index webhook_delivery_claimed on webhook_delivery (endpoint, claimed_until) where status = 'PENDING';
create index webhook_delivery_time on webhook_delivery (endpoint, created_at);

create table webhook_attempt (
    id          bigint generated always as identity primary key,
    endpoint    varchar(40) not null,
    message     varchar(80) not null,
    at          timestamptz not null default now(),
    millis      int         not null,
    http_status int,
    failure     varchar(300),
    foreign key (endpoint, message) references webhook_delivery on delete cascade
);

create index webhook_attempt_message on webhook_attempt (endpoint, message, id);
