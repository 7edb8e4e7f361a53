-- As wide as a document type, the smallest aggregate of the platform.
create table bench_row (
    id              bigint generated always as identity primary key,
    number          bigint       not null,
    code            varchar(60)  not null,
    name_vi         varchar(500) not null,
    name_en         varchar(500),
    holder          varchar(20)  not null,
    managing_agency varchar(40)  not null,
    status          varchar(20)  not null,
    status_since    date         not null
);

create index bench_row_agency on bench_row (managing_agency);
