-- One message to one person. The address is copied, so that the record says where it went.
create table mail_message (
    id              bigint generated always as identity primary key,
    email           varchar(254) not null,
    name            varchar(200) not null,
    kind            varchar(10)  not null check (kind in ('DIGEST', 'AT_ONCE')),
    day             date         not null,
    state           varchar(10)  not null check (state in ('PENDING', 'SENT', 'REFUSED', 'GIVEN_UP')),
    attempts        int          not null default 0,
    next_attempt_at timestamptz  not null,
    -- who is at it; after this time another may try
    claimed_until   timestamptz,
    -- what the mail server said last
    reply           varchar(500),
    created_at      timestamptz  not null,
    done_at         timestamptz,
    constraint mail_message_done check ((state = 'PENDING') = (done_at is null))
);

-- the promise of one digest a day per person
create unique index mail_message_one_digest on mail_message (lower(email), day) where kind = 'DIGEST';
create index mail_message_pending on mail_message (next_attempt_at, id) where state = 'PENDING';
create index mail_message_done on mail_message (done_at) where state <> 'PENDING';

-- A notice that is to reach a contact; without a message it waits for one.
create table mail_item (
    id      bigint generated always as identity primary key,
    notice  bigint  not null references notice,
    contact uuid    references contact on delete set null,
    at_once boolean not null,
    message bigint references mail_message on delete cascade,
    unique (notice, contact)
);

create index mail_item_waiting on mail_item (contact) where message is null;
create index mail_item_message on mail_item (message) where message is not null;
