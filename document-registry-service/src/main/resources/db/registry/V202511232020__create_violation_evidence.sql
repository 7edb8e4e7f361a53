-- Files that a reporter adds. Each is encrypted with the key of its report, what it is called as well; that there was
-- one, and from which day to which, leads to nobody and stays.
alter table violation_report
    -- how many there are, and how many there ever were
    add column evidence      int not null default 0 check (evidence >= 0),
    add column evidence_sent int not null default 0 check (evidence_sent >= evidence);

create table violation_evidence (
    receipt      varchar(20) not null references violation_report,
    number       int         not null,
    added_on     date        not null,
    withdrawn_on date,
    -- for the limits of the hour; gone with the file
    added_at     timestamptz,
    -- name, kind, length and hashes; gone with the file
    description  bytea,
    primary key (receipt, number),
    check ((added_at is null) = (description is null))
);

create index violation_evidence_recent on violation_evidence (added_at) where added_at is not null;

create table violation_evidence_slice (
    receipt varchar(20) not null,
    number  int         not null,
    slice   int         not null,
    content bytea       not null,
    primary key (receipt, number, slice),
    foreign key (receipt, number) references violation_evidence
);

-- What is encrypted cannot be made smaller.
alter table violation_evidence_slice alter column content set storage external;
