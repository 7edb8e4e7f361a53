-- Who has used the platform, as last seen, so that a comment that calls a name can say whether it reaches anybody.
create table known_person (
    name    varchar(200) primary key,
    agency  varchar(40)  not null,
    roles   varchar(40)[] not null,
    seen_on date         not null
);

-- A notice stays for ever, a comment can be taken back: what it said is in the discussion alone.
alter table notice disable trigger notice_append_only;
update notice set text_vi = 'Mở phần trao đổi của ' || assignment || ' để đọc.',
                  text_en = 'Open the discussion of ' || assignment || ' to read it.'
where kind = 'MENTION';
alter table notice enable trigger notice_append_only;
