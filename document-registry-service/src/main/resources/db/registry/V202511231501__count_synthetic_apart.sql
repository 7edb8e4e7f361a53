-- How many of a list's integrated rows were generated: what is shown counts them apart.
alter table published_list add column synthetic_integrated int not null default 0;
