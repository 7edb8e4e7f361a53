-- Who may ask for which paper. Rows are only ever added; of each rule the row with the highest version counts.
create table paper_rule_version (
    id              bigint generated always as identity primary key,
    code            varchar(60)  not null,
    version         int          not null check (version > 0),
    -- of the catalogue that is shipped, or by an administrator
    origin          varchar(20)  not null check (origin in ('CATALOGUE', 'ADMINISTRATOR')),
    effect          varchar(20)  not null,
    procedure       varchar(40),
    valid_from      date         not null,
    valid_to        date,
    -- the whole rule as JSON
    content         text         not null,
    legal_reference varchar(500) not null,
    reason          varchar(1000),
    actor           varchar(200) not null,
    at              timestamptz  not null,
    unique (code, version),
    check (valid_to is null or valid_to >= valid_from - 1)
);

create index paper_rule_version_procedure on paper_rule_version (procedure);

create trigger paper_rule_version_append_only before update or delete or truncate on paper_rule_version
    for each statement execute function refuse_change();

-- Every instance keeps the rules in memory and hears of a change when it is committed.
create function paper_rules_changed() returns trigger language plpgsql as
$$
begin
    perform pg_notify('paper_rules_' || tg_table_schema, '');
    return null;
end
$$;

create trigger paper_rule_version_tells after insert on paper_rule_version
    for each statement execute function paper_rules_changed();
create trigger document_type_version_tells after insert on document_type_version
    for each statement execute function paper_rules_changed();
create trigger published_list_tells after insert on published_list
    for each statement execute function paper_rules_changed();
