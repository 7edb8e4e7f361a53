-- Until now the day of erasure was set by the closing alone: what nobody closed was kept for ever.
update violation_report
set erase_on = status_since + (select days from violation_deadline
                               where step = 'ERASURE' and valid_from <= violation_report.status_since
                               order by valid_from desc, id desc limit 1)
where erase_on is null;
alter table violation_report alter column erase_on set not null;

-- An officer is one in the limits as a citizen is: by a keyed hash, gone with the key.
create index violation_report_reporter on violation_report (reporter, reported_on) where reporter is not null;

-- The day on which the reporter last looked; the first look of a day is in the audit trail.
alter table violation_report add column opened_on date;
