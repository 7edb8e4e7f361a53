-- What the registry has announced, so that a component linked today knows what happened before.
create table document_type_status (
    code   varchar(60) primary key,
    status varchar(20)  not null,
    name   varchar(500) not null
);
