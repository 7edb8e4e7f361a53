-- The day of a directive may not be public; what is known of it is said in words.
alter table directive alter column date drop not null;
alter table directive add column date_note_vi varchar(300);
-- The day from which the record of its tasks is kept: its own, where that is known.
alter table directive add column kept_from date;
update directive set kept_from = date;
alter table directive alter column kept_from set not null;
alter table directive add constraint directive_date_known_or_explained
    check (date is not null or date_note_vi is not null);

-- Which directive defines an indicator.
alter table indicator add column directive varchar(60) not null default '24/CT-TTg';
alter table indicator alter column directive drop default;
alter table indicator add column name_vi varchar(500);

-- The day of the month by which a MONTHLY task is due, where the text says one.
alter table task add column deadline_day integer check (deadline_day between 1 and 31);
