create table note (
    code    varchar(200) primary key,
    text    varchar(4000) not null,
    version bigint        not null
);
