-- Papers asked for in spite of the list, as the registry announces them.
create table violation (
    receipt       varchar(20) primary key,
    asker_kind    varchar(10) not null check (asker_kind in ('AGENCY', 'NON_STATE')),
    agency        varchar(40),
    document_type varchar(60),
    demanded_on   date        not null,
    reported_on   date        not null,
    outcome       varchar(10) check (outcome in ('UPHELD', 'REJECTED', 'WITHDRAWN')),
    decided_on    date
);

create index violation_decided on violation (decided_on, agency) where outcome = 'UPHELD';
create index violation_reported on violation (reported_on);

-- The registry counts them now. Who has reported a figure by hand goes on doing so.
update indicator set measure = 'INTEGRATED_PAPERS_REQUESTED'
where code = 'integrated-papers-requested' and measure is null
  and not exists (select from indicator_report where indicator = code);
update indicator set measure = 'LISTED_COPIES_REQUESTED'
where code = 'copies-requested-of-listed-papers' and measure is null
  and not exists (select from indicator_report where indicator = code);

-- The formula says from now on how many upheld reports leave nothing of the component. Months that are fixed keep theirs;
-- a formula that begins later is carried on.
with fixed as (
         select max(month) as last from frozen_scores),
     start as (
         select case when last is null then '2000-01'
                     else to_char((last || '-01')::date + interval '1 month', 'YYYY-MM') end as month,
                case when last is null then date '2000-01-01' else current_date end as day
         from fixed),
     carried as (
         select f.*, row_number() over (order by f.version) as place
         from (
             (select * from score_formula where valid_from <= (select month from start) order by version desc limit 1)
             union all
             (select * from score_formula where valid_from > (select month from start))) f)
insert into score_formula (version, valid_from, parameters, note, created_by, created_on, rules)
select (select max(version) from score_formula) + place,
       greatest(valid_from, start.month),
       (parameters::jsonb || '{"violationsToZero": 10}')::text,
       left('Tính cả vi phạm do sổ đăng ký giấy tờ công bố: 10 vi phạm trong tháng thì 0 điểm. ' || note, 1000),
       'system',
       start.day,
       rules
from carried cross join start;
