-- How many assignments an agency had on a day: of all its rows, only those that held on that day or began after it.
create index assignment_history_by_end on assignment_history (agency, valid_to) include (day, phase, due);
