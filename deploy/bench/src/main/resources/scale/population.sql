-- Assignments of many directives with their history, as years of work would leave them, beside the shipped catalogue.
-- bench.assignments: how many; bench.agencies: codes, separated by commas; bench.today: the day it is.
-- Each has a clock of its escalations, and the levels that it has reached are on record.
-- Twenty assignments a task; some 400 a directive, but for BM-1 with 2,000 whatever the size and BM-2 with one in 25.

-- A number in [0, 1) that belongs to a row and a question: the same every time.
create function bench_draw(n bigint, question text) returns double precision language sql immutable as
$$ select (hashtextextended(question, n) & 1048575) / 1048576.0 $$;

insert into directive (number, date, issuer_vi, subject_vi, legal_references, version, kept_from)
select 'BM-' || d, opened, 'Thủ tướng Chính phủ', 'Chỉ thị số ' || d, '{}', 0, opened
from generate_series(1, current_setting('bench.assignments')::int / 500) d
cross join lateral (select current_setting('bench.today')::date - 5 - (bench_draw(d, 'opened') * 1000)::int as opened) o;

create unlogged table bench_task as
select t as n, 'BM' || t as code, number as directive, kept_from as opened,
       case when bench_draw(t, 'kind') < 0.06 then null
            when bench_draw(t, 'kind') < 0.6 then (date_trunc('month', raw) + interval '1 month - 1 day')::date
            else raw end as due,
       case when bench_draw(t, 'kind') < 0.06 then 'CONTINUOUS' else 'BY_DATE' end as kind
from generate_series(1, current_setting('bench.assignments')::int / 20) t
join directive on number = 'BM-' || case when t <= 100 then 1 when t % 25 = 0 then 2
    else 3 + floor(bench_draw(t, 'directive') * (current_setting('bench.assignments')::int / 500 - 2))::int end
cross join lateral (select kept_from + 30 + (bench_draw(t, 'due') * 500)::int as raw) r;

insert into task (code, directive, section, title_vi, title_en, modality, lead, lead_inferred, coordinating, directing,
                  deadline_kind, deadline_due, indicators, legal_references, depends_on, ordered_on, version)
select code, directive, 'section-' || n % 5, 'Nhiệm vụ số ' || n, 'Task number ' || n, 'MANDATORY', '{VPCP}', false, '{}',
       '{}', kind, due, '{}', '{}', '{}', opened, 0
from bench_task;

insert into task_version (day, change, actor, code, directive, section, title_vi, title_en, modality, lead, lead_inferred,
                          coordinating, directing, deadline_kind, deadline_due, indicators, legal_references, depends_on)
select ordered_on, 'ORDERED', 'bench', code, directive, section, title_vi, title_en, modality, lead, lead_inferred,
       coordinating, directing, deadline_kind, deadline_due, indicators, legal_references, depends_on
from task where code in (select code from bench_task);

-- The days of each life; absent is what has not come to pass. Of 100, 7 never submit and 2 of those are cancelled; of
-- the others, 8 wait for a decision, and one in five submits late.
create unlogged table bench_life as
select a as n, code || ':' || agency as id, directive, code as task, agency, opened, due, today,
       case when started <= today then started end as started,
       case when submitted <= today and fate < 0.93 then submitted end as submitted,
       case when decided <= today and fate < 0.85 then decided end as decided,
       case when dropped <= today and fate >= 0.98 then dropped end as dropped
from generate_series(1, current_setting('bench.assignments')::bigint) a
join bench_task t on t.n = 1 + (a - 1) / 20
cross join lateral (
    select string_to_array(current_setting('bench.agencies'), ',') as agencies, current_setting('bench.today')::date as today,
           bench_draw(a, 'fate') as fate, bench_draw(a, 'pace') as pace) d
cross join lateral (
    select agencies[1 + (t.n * 37 + (a - 1) % 20) % array_length(agencies, 1)] as agency,
           opened + 3 + (pace * 20)::int as started, opened + 90 as dropped) s
cross join lateral (select greatest(started + 5, coalesce(due, opened + 300) - 40 + (pace * 50)::int) as submitted) w
cross join lateral (select submitted + 2 + (pace * 30)::int as decided) j;
analyze bench_life;

-- Events by assignment, oldest first; the last tells how it stands.
create unlogged table bench_event as
select n, day, event, row_number() over (partition by n order by day, rank) as seq
from (select n, opened as day, 1 as rank, 'OPENED' as event from bench_life
      union all select n, started, 2, 'STARTED' from bench_life
      union all select n, started + k * 20, 3, 'REPORTED' from bench_life, generate_series(1, 3) k
                where started + k * 20 <= today
      union all select n, due + 1, 4, 'OVERDUE' from bench_life where due < today and (submitted is null or submitted > due)
      union all select n, submitted, 5, 'SUBMITTED' from bench_life
      union all select n, decided, 6, 'ACCEPTED' from bench_life
      union all select n, dropped, 7, 'CANCELLED' from bench_life) all_events
join (select n, coalesce(submitted, dropped, today + 1) as until from bench_life) ends using (n)
where day is not null and (rank >= 5 or day < until or rank = 1);

-- Indexes are made at the end, and triggers are for those who come one by one.
create unlogged table bench_index as
select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
from pg_index
where indrelid in ('assignment'::regclass, 'assignment_history'::regclass)
  and not exists (select from pg_constraint where conindid = indexrelid);
do $$ begin execute (select 'drop index ' || string_agg(name, ', ') from bench_index); end $$;
alter table assignment disable trigger user;
alter table assignment_history disable trigger user;

insert into assignment_history (assignment, directive, task, agency, day, event, status, original_due, due, submitted_on,
                                completed_on, breached_on, progress, confidence, reported_on, legal_reference, days_late,
                                days_late_original, actor, detail, valid_to)
select id, directive, task, agency, day, event,
       case when event = 'OVERDUE' then case when started <= due then 'IN_PROGRESS' else 'ASSIGNED' end
            else (array['ASSIGNED', 'IN_PROGRESS', 'IN_PROGRESS', 'SUBMITTED', 'ACCEPTED', 'CANCELLED'])
                 [array_position(array['OPENED', 'STARTED', 'REPORTED', 'SUBMITTED', 'ACCEPTED', 'CANCELLED'], event)] end,
       due, due, case when event in ('SUBMITTED', 'ACCEPTED') then submitted end,
       case when event = 'ACCEPTED' then submitted end,
       case when due < today and (submitted is null or submitted > due) and day > due then due + 1 end,
       case when day > started then least(95, seq * 15) end, case when day > started then 'GREEN' end,
       case when day > started then day end, case when event = 'CANCELLED' then 'BM' end,
       case when event = 'ACCEPTED' then submitted - due end, case when event = 'ACCEPTED' then submitted - due end,
       'bench', 'Sự kiện ' || event, coalesce(lead(day) over (partition by n order by seq), 'infinity')
from bench_event join bench_life using (n)
order by day, n;

insert into assignment (id, directive, task, agency, status, opened_on, original_due, due, submitted_on, completed_on,
                        breached_on, breached_due, narrative, legal_reference, progress, confidence, reported_on, days_late,
                        days_late_original, version)
select assignment, h.directive, h.task, h.agency, h.status, opened, h.original_due, h.due, h.submitted_on, h.completed_on,
       h.breached_on, case when h.breached_on is not null then h.due end,
       case when h.submitted_on is not null then 'Đã hoàn thành, có minh chứng kèm theo.' end,
       h.legal_reference, h.progress, h.confidence, h.reported_on, h.days_late, h.days_late_original, 5
from assignment_history h join bench_life l on l.id = h.assignment
where valid_to = 'infinity'
order by n;

alter table assignment enable trigger user;
alter table assignment_history enable trigger user;
do $$ begin execute (select string_agg(definition, ';') from bench_index); end $$;

insert into assignment_tally (directive, task, status, phase, due, count)
select directive, task, status, phase, due, count(*) from assignment
where task in (select code from bench_task) group by directive, task, status, phase, due;
insert into assignment_tally_by_due (status, phase, due, count)
select status, phase, due, sum(count) from assignment_tally where task in (select code from bench_task) group by status, phase, due
on conflict (due, status, phase) do update set count = assignment_tally_by_due.count + excluded.count;

insert into assignment_tally_by_day (day, status, state, count)
select step.at, h.status, step.state, sum(step.count)
from assignment_history h cross join lateral assignment_steps(h.phase, h.due, h.day, h.valid_to) step
where h.actor = 'bench'
group by step.at, h.status, step.state having sum(step.count) <> 0
on conflict (day, status, state) do update set count = assignment_tally_by_day.count + excluded.count;

-- The levels of the default ladder that each has reached while it was the agency's to act, and the day of the next.
create unlogged table bench_level as
select a.id, a.directive, a.task, a.agency, a.due, level, a.due + level as day, coalesce(l.submitted, l.dropped) as until
from bench_life l join assignment a using (id) cross join unnest(array[-7, -1, 1, 7, 30]) level
where a.due is not null;

insert into escalation (assignment, directive, task, agency, due, days_from_due, level, outcome, recipients, at_once, rule,
                        rule_version, should_fire_on, fired_on, at)
select id, directive, task, agency, due, level, case when level = 1 then 'BREACH' when level > 0 then 'D+' || level else 'D' || level end, 'FIRED',
       case when level < 0 then '{FOCAL_POINT}' else '{FOCAL_POINT,HEAD}' end::varchar[], level = 1, 'default', 1, day, day, day
from bench_level
where day <= current_setting('bench.today')::date and (until is null or until > day);

insert into escalation_clock (assignment, look_at)
select a.id, min(day)::timestamp at time zone 'Asia/Ho_Chi_Minh'
from assignment a join bench_life l using (id)
left join bench_level b on b.id = a.id and b.day > current_setting('bench.today')::date
     and a.status in ('ASSIGNED', 'IN_PROGRESS', 'RETURNED')
group by a.id;

drop table bench_index, bench_event, bench_life, bench_task, bench_level;
drop function bench_draw;
