-- What an import changed, by the versions before and after it; kept from here on.
create table document_type_import_change (
    import         uuid        not null references document_type_import,
    file_row       int         not null,
    code           varchar(60) not null references document_type,
    -- none for a type that the import registered
    before_version bigint      references document_type_version,
    after_version  bigint      not null references document_type_version,
    primary key (import, code)
);

create trigger document_type_import_change_append_only
    before update or delete or truncate on document_type_import_change
    for each statement execute function refuse_change();

-- Who took an import back, and why.
alter table document_type_import
    add column undone_at   timestamptz,
    add column undone_by   varchar(200),
    add column undo_reason varchar(1000),
    add check ((undone_at is null) = (undone_by is null)),
    add check ((undone_at is null) = (undo_reason is null));
