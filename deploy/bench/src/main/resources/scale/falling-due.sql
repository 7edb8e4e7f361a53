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
