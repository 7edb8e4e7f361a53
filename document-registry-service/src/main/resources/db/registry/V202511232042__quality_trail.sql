-- A waiver that is taken back: from its day on the ones before it do not count.
alter table quality_waiver add column revokes boolean not null default false;

-- On what a move to INTEGRATED rested, as it stood at that moment.
create table integration_basis (
    id           bigint generated always as identity primary key,
    code         varchar(60)   not null references document_type,
    day          date          not null,
    at           timestamptz   not null,
    criterion    varchar(20)   not null
        check (criterion in ('CORRECT', 'COMPLETE', 'CLEAN', 'LIVE', 'CONSISTENT', 'SHARED')),
    state        varchar(20)   not null,
    threshold    numeric(5, 2) not null,
    rate         numeric(5, 2),
    measured_on  date,
    waived_by    varchar(300),
    waived_until date
);
create index integration_basis_code on integration_basis (code, at desc);
create trigger integration_basis_append_only before update or delete or truncate on integration_basis
    for each statement execute function refuse_change();
