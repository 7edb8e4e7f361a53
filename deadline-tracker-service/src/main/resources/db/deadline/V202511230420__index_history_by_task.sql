-- The page of a task shows what happened last to all its assignments.
create index assignment_history_task on assignment_history (task, id);
