alter table assignment add column asked_due date;
alter table assignment add column extension_requests int not null default 0;
alter table assignment add constraint assignment_asked_due_is_later check (asked_due > due);
alter table assignment add column confirmed_by varchar(40)[] not null default '{}';
alter table assignment add column disputed_by varchar(40)[] not null default '{}';
alter table assignment add column evidence_files varchar(64)[] not null default '{}';

alter table assignment_history add column asked_due date;
alter table assignment_history add column confirmed_by varchar(40)[] not null default '{}';
alter table assignment_history add column disputed_by varchar(40)[] not null default '{}';

-- Each request for an extension and what became of it. The original due date is that of the assignment, for ever.
create table assignment_extension (
    assignment   varchar(130)  not null references assignment,
    number       int           not null,
    directive    varchar(60)   not null,
    task         varchar(80)   not null,
    agency       varchar(40)   not null,
    state        varchar(20)   not null check (state in ('REQUESTED', 'GRANTED', 'REFUSED', 'LAPSED')),
    original_due date,
    due_before   date          not null,
    asked_due    date          not null,
    grounds      varchar(4000) not null,
    asked_on     date          not null,
    asked_by     varchar(200)  not null,
    granted_due  date,
    reference    varchar(500),
    reason       varchar(2000),
    decided_on   date,
    decided_by   varchar(200),
    primary key (assignment, number),
    constraint assignment_extension_decided check ((state = 'REQUESTED') = (decided_on is null)),
    constraint assignment_extension_granted check
        ((state = 'GRANTED') = (granted_due is not null and reference is not null))
);

create unique index assignment_extension_open on assignment_extension (assignment) where state = 'REQUESTED';
create index assignment_extension_agency on assignment_extension (agency, asked_on);
create index assignment_extension_decided_on on assignment_extension (decided_on);

-- What a coordinating agency said about a submission or its own share; its last word counts.
create table coordination_answer (
    id          bigint generated always as identity primary key,
    assignment  varchar(130) not null references assignment,
    agency      varchar(40)  not null,
    confirmed   boolean      not null,
    reason      varchar(2000),
    answered_on date         not null,
    answered_by varchar(200) not null
);

create index coordination_answer_assignment on coordination_answer (assignment, agency, id);

create trigger coordination_answer_append_only before update or delete or truncate on coordination_answer
    for each statement execute function refuse_change();

-- A file of an assignment, by the hash of its content: the same file twice is one.
create table evidence_file (
    assignment   varchar(130) not null references assignment,
    sha256       varchar(64)  not null check (sha256 ~ '^[0-9a-f]{64}$'),
    name         varchar(200) not null,
    media_type   varchar(120) not null,
    bytes        bigint       not null check (bytes between 1 and 20971520),
    added_at     timestamptz  not null,
    added_by     varchar(200) not null,
    withdrawn_at timestamptz,
    withdrawn_by varchar(200),
    content      bytea        not null,
    primary key (assignment, sha256)
);

-- Files are compressed already; uncompressed values are read in slices.
alter table evidence_file alter column content set storage external;

create table assignment_comment (
    assignment   varchar(130)  not null references assignment,
    number       int           not null,
    author       varchar(200)  not null,
    agency       varchar(40)   not null,
    text         varchar(4000) not null,
    mentions     varchar(100)[] not null,
    written_at   timestamptz   not null,
    withdrawn_at timestamptz,
    primary key (assignment, number)
);

-- A comment is withdrawn once and never rewritten.
create function refuse_rewrite() returns trigger language plpgsql as
$$
begin
    if tg_op = 'DELETE' or old.withdrawn_at is not null
        or (old.assignment, old.number, old.author, old.agency, old.text, old.mentions, old.written_at)
            is distinct from (new.assignment, new.number, new.author, new.agency, new.text, new.mentions, new.written_at)
    then
        raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

create trigger assignment_comment_append_only before update or delete on assignment_comment
    for each row execute function refuse_rewrite();
