-- An event that changed no other column left the version alone, and could be written from a state that was no longer so.
alter table assignment add column events integer not null default 0;
