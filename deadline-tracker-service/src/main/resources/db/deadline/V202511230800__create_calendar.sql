-- What administrators entered about the calendar. The announced years come with the platform; the last row about a day
-- or a year counts.
create table calendar_change (
    id              bigint generated always as identity primary key,
    year            int          not null,
    date            date,
    action          varchar(10)  not null check (action in ('SET', 'WITHDRAWN', 'ANNOUNCED')),
    kind            varchar(20) check (kind in ('HOLIDAY', 'SUBSTITUTE', 'SWAPPED_OFF', 'MAKE_UP')),
    name_vi         varchar(200),
    name_en         varchar(200),
    legal_reference varchar(500),
    -- the days of an announcement as JSON
    days            text,
    actor           varchar(200) not null,
    at              timestamptz  not null,
    constraint calendar_change_complete check (case action
        when 'SET' then date is not null and kind is not null and name_vi is not null and legal_reference is not null
        when 'WITHDRAWN' then date is not null
        else date is null and days is not null and legal_reference is not null end)
);

create index calendar_change_year on calendar_change (year, id);
create index calendar_change_date on calendar_change (date, id) where date is not null;

create trigger calendar_change_append_only before update or delete or truncate on calendar_change
    for each statement execute function refuse_change();
