create table procedure (
    code          varchar(40) primary key,
    name          varchar(1000) not null,
    agency        varchar(40)   not null,
    synthetic     boolean       not null,
    registered_on date          not null,
    simplified_on date,
    version       bigint        not null
);

create index procedure_agency on procedure (agency);

create table procedure_level (
    procedure_code varchar(40) not null references procedure,
    level          varchar(20) not null check (level in ('MINISTRY', 'PROVINCE', 'COMMUNE', 'OTHER')),
    primary key (procedure_code, level)
);

create table procedure_programme (
    procedure_code varchar(40) not null references procedure,
    programme      varchar(20) not null check (programme in ('VNEID_324', 'DATA_196', 'ONLINE_25')),
    primary key (procedure_code, programme)
);

create index procedure_programme_programme on procedure_programme (programme, procedure_code);

create table procedure_component (
    procedure_code  varchar(40)   not null references procedure,
    number          int           not null check (number >= 1),
    name            varchar(1000) not null,
    original_copies int           not null check (original_copies >= 0),
    photocopies     int           not null check (photocopies >= 0),
    document_type   varchar(60),
    status          varchar(20)   not null check (status in ('REQUIRED', 'CANDIDATE', 'CUT')),
    status_since    date          not null,
    legal_reference varchar(500),
    cut_reason      varchar(2000),
    cut_by          varchar(200),
    cut_on          date,
    primary key (procedure_code, number),
    check (status <> 'CANDIDATE' or document_type is not null),
    -- A component is cut by a decision, and a decision cuts.
    check ((status = 'CUT') = (legal_reference is not null and cut_by is not null and cut_on is not null))
);

create index procedure_component_document_type on procedure_component (document_type, status, procedure_code);
create index procedure_component_candidate on procedure_component (procedure_code, number) where status = 'CANDIDATE';
