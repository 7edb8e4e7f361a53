-- The first day that was ever planned, and the one that lateness is judged against: the first as well, until an officer
-- of the registry or an overseer sets another.
alter table document_type
    add column original_roadmap_on date,
    add column binding_roadmap_on  date;
alter table document_type_version
    add column original_roadmap_on date,
    add column binding_roadmap_on  date;

-- Nothing that was recorded changes: the new columns say of each version what it meant. On whose word a day was changed
-- is not on record, so until now each day that stood was the one that counted.
alter table document_type_version disable trigger document_type_version_append_only;
update document_type_version v
set binding_roadmap_on = roadmap_on,
    original_roadmap_on = (select first.roadmap_on from document_type_version first
                           where first.code = v.code and first.id <= v.id and first.roadmap_on is not null
                           order by first.id limit 1);
alter table document_type_version enable trigger document_type_version_append_only;

update document_type t
set binding_roadmap_on = roadmap_on,
    original_roadmap_on = (select original_roadmap_on from document_type_version v
                           where v.code = t.code order by id desc limit 1);
