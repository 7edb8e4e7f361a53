-- The keys that sign the monthly lists. One is in use; those before stay, so that old lists can be checked.
create table list_key (
    -- RFC 7638 thumbprint of the public key
    key_id      varchar(64) primary key,
    -- JWK, as it is published
    public_key  text         not null,
    -- encrypted with a keyset that is not in the database; gone when the key is retired
    private_key bytea,
    created_at  timestamptz  not null,
    created_by  varchar(200) not null,
    retired_at  timestamptz,
    retired_by  varchar(200),
    reason      varchar(1000),
    check ((retired_at is null) = (retired_by is null)),
    check ((retired_at is null) = (private_key is not null))
);

create unique index list_key_in_use on list_key ((true)) where retired_at is null;

-- The lists as they were published. The bytes are what was signed and what everybody downloads.
create table published_list (
    number        int primary key check (number > 0),
    month         varchar(7)   not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
    up_to         date         not null,
    published_on  date         not null,
    published_at  timestamptz  not null,
    published_by  varchar(200) not null,
    -- the list it takes the place of, and why
    corrects      int references published_list,
    reason        varchar(1000),
    types         int          not null,
    synthetic     int          not null,
    -- codes of the types that may no longer be asked for
    integrated    text[]       not null,
    -- SHA-256 of the list within the file, in hexadecimal, and the one before
    hash          varchar(64)  not null unique,
    previous_hash varchar(64) references published_list (hash),
    key_id        varchar(64)  not null references list_key,
    json          bytea        not null,
    csv           bytea        not null,
    xlsx          bytea        not null,
    check ((corrects is null) = (reason is null)),
    check ((number = 1) = (previous_hash is null))
);

create unique index published_list_of_month on published_list (month) where corrects is null;

create trigger published_list_append_only before update or delete or truncate on published_list
    for each statement execute function refuse_change();
