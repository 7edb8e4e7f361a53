-- The files that show what an agency reports of an indicator: pieces of evidence of its own assignments.
create table indicator_report_file (
    report     bigint       not null references indicator_report,
    assignment varchar(130) not null,
    sha256     varchar(64)  not null,
    primary key (report, assignment, sha256),
    foreign key (assignment, sha256) references evidence_file
);

create trigger indicator_report_file_append_only before update or delete or truncate on indicator_report_file
    for each statement execute function refuse_change();
