-- Whom an agency had named, version by version: any day's list can be answered. It begins with those of today. Who is
-- removed leaves role and dates; name and address go, and that is all that may change in a row.
create table contact_version (
    id         bigint generated always as identity primary key,
    contact    uuid        not null,
    day        date        not null,
    agency     varchar(40) not null,
    role       varchar(20) not null,
    name       varchar(200),
    email      varchar(254),
    preference varchar(20) not null,
    refused_on date,
    refusal    varchar(500),
    removed    boolean     not null
);

create index contact_version_contact on contact_version (contact, id);

create function refuse_change_but_forgetting() returns trigger language plpgsql as
$$
begin
    if tg_op = 'DELETE' or (new.name, new.email, new.refusal) is distinct from (null, null, null)
        or to_jsonb(old) - array['name', 'email', 'refusal'] <> to_jsonb(new) - array['name', 'email', 'refusal']
    then
        raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

create trigger contact_version_append_only before update or delete on contact_version
    for each row execute function refuse_change_but_forgetting();
create trigger contact_version_not_emptied before truncate on contact_version
    for each statement execute function refuse_change();

insert into contact_version (contact, day, agency, role, name, email, preference, refused_on, refusal, removed)
select id, current_date, agency, role, name, email, preference, refused_on, refusal, false from contact;

-- When a file came, was withdrawn and was put back. What was put back before this had lost its withdrawal.
create table evidence_change (
    id         bigint generated always as identity primary key,
    assignment varchar(130) not null,
    sha256     varchar(64)  not null,
    kept       boolean      not null,
    at         timestamptz  not null,
    actor      varchar(200) not null,
    foreign key (assignment, sha256) references evidence_file
);

create index evidence_change_file on evidence_change (assignment, sha256, id);

insert into evidence_change (assignment, sha256, kept, at, actor)
select assignment, sha256, true, added_at, added_by from evidence_file;
insert into evidence_change (assignment, sha256, kept, at, actor)
select assignment, sha256, false, withdrawn_at, withdrawn_by from evidence_file where withdrawn_at is not null;

create trigger evidence_change_append_only before update or delete or truncate on evidence_change
    for each statement execute function refuse_change();

alter table evidence_file drop column withdrawn_at, drop column withdrawn_by;
