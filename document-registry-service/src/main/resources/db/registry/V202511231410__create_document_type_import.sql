-- Files that were sent, and what came of them. The file itself is not kept, its hash is.
create table document_type_import (
    id         uuid primary key,
    started_at timestamptz  not null,
    touched_at timestamptz  not null,
    ended_at   timestamptz,
    actor      varchar(200) not null,
    sha256     varchar(64)  not null,
    dry_run    boolean      not null,
    state      varchar(20)  not null check (state in ('RUNNING', 'DONE', 'REJECTED', 'FAILED')),
    rows_total integer      not null,
    rows_done  integer      not null,
    report     text
);

create index document_type_import_started on document_type_import (started_at desc);
