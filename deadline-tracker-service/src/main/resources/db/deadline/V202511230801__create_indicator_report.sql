-- What an agency reports by hand: its own part of an indicator, on a day. A correction is a later row for the same day.
create table indicator_report (
    id          bigint generated always as identity primary key,
    indicator   varchar(80)   not null references indicator,
    agency      varchar(40)   not null,
    day         date          not null,
    numerator   bigint        not null check (numerator >= 0),
    denominator bigint check (denominator > 0 and denominator >= numerator),
    narrative   varchar(4000) not null,
    evidence    varchar(500)  not null,
    actor       varchar(200)  not null,
    recorded_on date          not null
);

create index indicator_report_part on indicator_report (indicator, agency, day, id);

create trigger indicator_report_append_only before update or delete or truncate on indicator_report
    for each statement execute function refuse_change();

-- Where a value comes from, since when it is known, and of how many parts it is the sum.
alter table indicator_point add column source varchar(10) not null default 'MEASURED'
    check (source in ('MEASURED', 'MANUAL'));
alter table indicator_point add column recorded_on date;
alter table indicator_point add column agency varchar(40);
alter table indicator_point add column actor varchar(200);
alter table indicator_point add column parts_reported int;
alter table indicator_point add column parts_expected int;

alter table indicator_point disable trigger indicator_point_append_only;
update indicator_point set recorded_on = day;
alter table indicator_point enable trigger indicator_point_append_only;

alter table indicator_point alter column recorded_on set not null;
alter table indicator_point alter column source drop default;
