-- Whether the source behind a document type answered, as those say who asked it.
create table provider_report (
    id          bigint generated always as identity primary key,
    code        varchar(60)  not null references document_type,
    outcome     varchar(20)  not null check (outcome in ('SUCCEEDED', 'FAILED')),
    at          timestamptz  not null,
    system      varchar(200) not null,
    detail      varchar(1000),
    recorded_at timestamptz  not null,
    actor       varchar(200) not null
);
create index provider_report_code on provider_report (code, outcome, at desc);

create trigger provider_report_append_only before update or delete or truncate on provider_report
    for each statement execute function refuse_change();
