-- Reckoned from the bytes themselves, so that it holds for lists that were published before.
alter table published_list
    add column csv_sha256 varchar(64) not null generated always as (encode(sha256(csv), 'hex')) stored,
    add column xlsx_sha256 varchar(64) not null generated always as (encode(sha256(xlsx), 'hex')) stored;
