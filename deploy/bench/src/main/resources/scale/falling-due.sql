-- bench.assignments of the task bench.name, opened a month ago and due yesterday; nobody has recorded the breach.
insert into task (code, directive, section, title_vi, modality, lead, lead_inferred, coordinating, directing, deadline_kind,
                  deadline_due, indicators, legal_references, depends_on, ordered_on, version)
values (current_setting('bench.name'), 'BM-3', 'section-0', 'Nhiệm vụ quá hạn', 'MANDATORY', '{VPCP}', false, '{}', '{}',
        'BY_DATE', current_setting('bench.today')::date - 1, '{}', '{}', '{}',
        current_setting('bench.today')::date - 30, 0);

insert into assignment (id, directive, task, agency, occurrence, status, opened_on, original_due, due, version)
select task || ':' || agency || ':' || month, 'BM-3', task, agency, month, 'ASSIGNED', opened, yesterday, yesterday, 0
from generate_series(1, current_setting('bench.assignments')::int) n
cross join lateral (
    select current_setting('bench.name') as task, current_setting('bench.today')::date - 1 as yesterday,
           current_setting('bench.today')::date - 30 as opened, (array['BTC', 'BXD', 'BYT', 'BCA'])[1 + n % 4] as agency,
           lpad((2000 + n / 48)::text, 4, '0') || '-' || lpad((1 + n / 4 % 12)::text, 2, '0') as month) drawn;

insert into assignment_history (assignment, directive, task, agency, day, event, status, original_due, due, actor)
select id, directive, task, agency, opened_on, 'OPENED', status, original_due, due, 'bench'
from assignment where task = current_setting('bench.name');

-- The reminders before it fell due have been sent; today is the day of the next level.
insert into escalation (assignment, directive, task, agency, due, days_from_due, level, outcome, recipients, at_once, rule,
                        rule_version, should_fire_on, fired_on, at)
select id, directive, task, agency, due, level, 'D' || level, 'FIRED', '{FOCAL_POINT}', false, 'default', 1, due + level,
       due + level, due + level
from assignment cross join unnest(array[-7, -1]) level where task = current_setting('bench.name');

insert into escalation_clock (assignment, look_at)
select id, (due + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh' from assignment where task = current_setting('bench.name');
