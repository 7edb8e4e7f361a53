create table document_type (
    code            varchar(60) primary key,
    name_vi         varchar(500) not null,
    name_en         varchar(500),
    holder          varchar(20)  not null check (holder in ('PERSONAL', 'ORGANISATION')),
    managing_agency varchar(40)  not null,
    status          varchar(20)  not null
        check (status in ('PROPOSED', 'PLANNED', 'CONNECTING', 'INTEGRATED', 'SUSPENDED', 'WITHDRAWN')),
    status_since    date         not null,
    synthetic       boolean      not null,
    version         bigint       not null
);

create index document_type_status on document_type (status, holder);
create index document_type_agency on document_type (managing_agency);
