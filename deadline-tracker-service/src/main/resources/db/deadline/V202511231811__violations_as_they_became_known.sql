-- What the registry announced of a report, announcement by announcement, and when it became known here: what an earlier day
-- said can be said again. Of what came before, its own day is taken for the day on which it became known.
-- An instance of before ends what it is writing, and goes on when its rows are passed on.
lock table violation in share row exclusive mode;

create table violation_version (
    id            bigint generated always as identity primary key,
    receipt       varchar(20) not null,
    asker_kind    varchar(10) not null check (asker_kind in ('AGENCY', 'NON_STATE')),
    agency        varchar(40),
    document_type varchar(60),
    demanded_on   date        not null,
    -- absent: it was reported and nothing is decided
    outcome       varchar(10) check (outcome in ('UPHELD', 'REJECTED', 'WITHDRAWN')),
    -- the registry's
    day           date        not null,
    recorded_on   date        not null
);

create index violation_version_receipt on violation_version (receipt, id);
create index violation_version_decided on violation_version (day, agency) where outcome is not null;

insert into violation_version (receipt, asker_kind, agency, document_type, demanded_on, outcome, day, recorded_on)
select receipt, asker_kind, agency, document_type, demanded_on, null, reported_on, reported_on
from violation order by reported_on, receipt;
insert into violation_version (receipt, asker_kind, agency, document_type, demanded_on, outcome, day, recorded_on)
select receipt, asker_kind, agency, document_type, demanded_on, outcome, decided_on, decided_on
from violation where outcome is not null order by decided_on, receipt;

create trigger violation_version_append_only before update or delete or truncate on violation_version
    for each statement execute function refuse_change();

-- An instance of before writes here until it has stopped. Nobody reads it any more; a later version drops it.
create function pass_on_violation() returns trigger language plpgsql as
$$
begin
    insert into violation_version (receipt, asker_kind, agency, document_type, demanded_on, outcome, day, recorded_on)
    values (new.receipt, new.asker_kind, new.agency, new.document_type, new.demanded_on, new.outcome,
            coalesce(new.decided_on, new.reported_on), (now() at time zone 'Asia/Ho_Chi_Minh')::date);
    return null;
end
$$;

create trigger violation_passed_on after insert or update on violation for each row execute function pass_on_violation();
