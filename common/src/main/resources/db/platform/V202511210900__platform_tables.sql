-- Tables that every service's schema has: events out, events in, the audit trail, repeatable requests.

create table event_sequence (
    topic         varchar(100) not null,
    message_key   varchar(200) not null,
    last_sequence bigint       not null,
    primary key (topic, message_key)
);

create table outbox_message (
    id          bigint generated always as identity primary key,
    event_id    uuid         not null,
    topic       varchar(100) not null,
    message_key varchar(200) not null,
    type        varchar(200) not null,
    sequence    bigint       not null,
    -- text and not jsonb: what is sent is byte for byte what was stored
    payload     text         not null,
    occurred_at timestamptz  not null,
    traceparent varchar(60),
    failed_at   timestamptz,
    failure     text
);

create index outbox_message_failed on outbox_message (topic, message_key) where failed_at is not null;

create table inbox_message (
    event_id    uuid primary key,
    received_at timestamptz not null default now()
);

create index inbox_message_received_at on inbox_message (received_at);

create table inbox_sequence (
    topic         varchar(100) not null,
    message_key   varchar(200) not null,
    last_sequence bigint       not null,
    primary key (topic, message_key)
);

create table audit_entry (
    id       bigint generated always as identity primary key,
    at       timestamptz  not null,
    actor    varchar(200) not null,
    agency   varchar(40),
    action   varchar(100) not null,
    subject  varchar(300) not null,
    detail   text         not null,
    trace_id varchar(40)
);

create index audit_entry_subject on audit_entry (subject, id);

-- Rows wait here until the one chaining instance has given them their place in the chain.
create table audit_pending (
    entry_id bigint primary key references audit_entry
);

create table audit_chain (
    position bigint primary key,
    entry_id bigint not null unique references audit_entry,
    hash     bytea  not null
);

create table audit_key (
    key_id     varchar(80) primary key,
    public_key bytea       not null,
    since      timestamptz not null default now()
);

create table audit_checkpoint (
    position  bigint primary key references audit_chain,
    hash      bytea       not null,
    at        timestamptz not null,
    key_id    varchar(80) not null references audit_key,
    signature bytea       not null
);

create function refuse_change() returns trigger language plpgsql as
$$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end
$$;

create trigger audit_entry_append_only before update or delete or truncate on audit_entry
    for each statement execute function refuse_change();
create trigger audit_chain_append_only before update or delete or truncate on audit_chain
    for each statement execute function refuse_change();
create trigger audit_checkpoint_append_only before update or delete or truncate on audit_checkpoint
    for each statement execute function refuse_change();

create table idempotency_key (
    caller       varchar(200) not null,
    key          varchar(100) not null,
    request_hash bytea        not null,
    status       int,
    content_type varchar(100),
    headers      text,
    body         bytea,
    created_at   timestamptz  not null,
    primary key (caller, key)
);

create index idempotency_key_created_at on idempotency_key (created_at);
