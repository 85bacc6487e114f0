-- The free passages of papers, which administrators word; what the law prescribes is in no table.
create table papers.passage (
    passage text        not null,
    version int         not null,
    text    text        not null,
    at      timestamptz not null,
    officer bigint      not null,
    by      text        not null,
    constraint passage_pk primary key (passage, version),
    constraint passage_version_positive check (version > 0),
    constraint passage_says_something check (btrim(text) <> '')
);
comment on table papers.passage is 'Every wording of a passage; the highest version is the one in force';
create trigger passage_append_only before update or delete on papers.passage
    for each row execute function papers.refuse_change();
