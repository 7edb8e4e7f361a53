-- By which rules a formula's numbers are used. The second: what nobody has begun is not measured progress, and what has a
-- window is judged within it. Months that are fixed keep the first; where none is, the second hold from the start.
alter table score_formula add column rules int not null default 1;
alter table score_formula alter column rules drop default;

insert into score_formula (version, valid_from, parameters, note, created_by, created_on, rules)
select newest.version + 1,
       greatest(newest.valid_from, coalesce(fixed.next, '2000-01')),
       newest.parameters,
       'Chưa bắt đầu thì không tính là tiến độ đo được; nhiệm vụ có khoảng thời gian được xét từ ngày đầu',
       'system', case when fixed.next is null then newest.created_on else current_date end, 2
from (select * from score_formula order by version desc limit 1) newest,
     (select to_char(to_date(max(month), 'YYYY-MM') + interval '1 month', 'YYYY-MM') as next from frozen_scores) fixed;
