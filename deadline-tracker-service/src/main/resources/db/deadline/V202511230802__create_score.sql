-- Formulas are only added; a month is scored by the newest one that holds for it.
create table score_formula (
    version    int primary key,
    valid_from varchar(7)    not null check (valid_from ~ '^[0-9]{4}-[0-9]{2}$'),
    -- text, as it was written
    parameters text          not null,
    note       varchar(1000) not null,
    created_by varchar(200)  not null,
    created_on date          not null
);

create trigger score_formula_append_only before update or delete or truncate on score_formula
    for each statement execute function refuse_change();

insert into score_formula (version, valid_from, parameters, note, created_by, created_on)
values (1, '2000-01',
        '{"onTime":35,"timeliness":25,"freshness":20,"measured":10,"violations":10,"lateDaysToZero":30,"freshDays":30,"staleDays":60}',
        'Công thức ban đầu', 'system', '2000-01-01');

-- The scores of a month as they were fixed; a correction of the record is another version.
create table frozen_scores (
    month     varchar(7)   not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
    version   int          not null check (version > 0),
    formula   int          not null references score_formula,
    -- canonical JSON, and its SHA-256
    content   text         not null,
    hash      varchar(64)  not null,
    reason    varchar(1000),
    frozen_by varchar(200) not null,
    frozen_on date         not null,
    primary key (month, version)
);

create trigger frozen_scores_append_only before update or delete or truncate on frozen_scores
    for each statement execute function refuse_change();
