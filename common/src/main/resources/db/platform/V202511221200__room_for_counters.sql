-- Counters are only ever updated: room on their pages lets an update stay there and leave the index alone.
alter table event_sequence set (fillfactor = 50);
alter table inbox_sequence set (fillfactor = 50);
