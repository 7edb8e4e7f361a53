-- The monthly report to the Prime Minister as it was fixed; a correction of the record is another version.
create table monthly_report (
    month     varchar(7)   not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
    version   int          not null check (version > 0),
    -- canonical JSON, and its SHA-256
    content   text         not null,
    hash      varchar(64)  not null,
    reason    varchar(1000),
    agency    varchar(40)  not null,
    frozen_by varchar(200) not null,
    frozen_on date         not null,
    primary key (month, version)
);

create trigger monthly_report_append_only before update or delete or truncate on monthly_report
    for each statement execute function refuse_change();
