-- Quiet levels up to the due date now come on the last working day before, and what was submitted too late climbs on: the
-- days that were computed before are no longer right.
update escalation_clock c set look_at = a.opened_on
from assignment a
where a.id = c.assignment and a.due is not null
  and (a.status in ('ASSIGNED', 'IN_PROGRESS', 'RETURNED') or a.status = 'SUBMITTED' and a.submitted_on > a.due);
