-- The number of the shipped catalogue that wrote a version; null for an administrator's, and for the first catalogue.
alter table paper_rule_version add column catalogue int check (catalogue > 0);
