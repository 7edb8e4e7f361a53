-- A key that somebody else may have had: what it signed after this moment is not believed.
alter table list_key add column not_believed_from timestamptz;
alter table list_key add constraint list_key_not_believed
    check (not_believed_from is null or (retired_at is not null and not_believed_from between created_at and retired_at));
