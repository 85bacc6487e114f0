create schema if not exists worklists;

create table worklists.bulk (
    id           uuid        not null,
    officer      bigint      not null,
    officer_name text        not null,
    action       text        not null,
    assignee     bigint,
    note         text        not null,
    at           timestamptz not null,
    ended_at     timestamptz,
    constraint bulk_pk primary key (id),
    constraint bulk_action_known
        check (action in ('CLAIM', 'ASSIGN', 'FORWARD', 'SUBMIT_FOR_SIGNATURE', 'APPROVE', 'RETURN')),
    constraint bulk_assignee_given check ((assignee is not null) = (action = 'ASSIGN'))
);
comment on table worklists.bulk is 'One thing asked for many dossiers at once by one officer';
create index bulk_of_officer on worklists.bulk (officer, at desc);

create table worklists.bulk_row (
    bulk    uuid        not null,
    no      int         not null,
    number  text        not null,
    step    int,
    outcome text        not null default 'WAITING',
    said    text        not null default '',
    at      timestamptz,
    constraint bulk_row_pk primary key (bulk, no),
    constraint bulk_row_of_bulk foreign key (bulk) references worklists.bulk,
    constraint bulk_row_outcome_known check (outcome in ('WAITING', 'DONE', 'REFUSED')),
    constraint bulk_row_ended_at check ((at is null) = (outcome = 'WAITING'))
);
comment on table worklists.bulk_row is 'Each dossier of a bulk with what came of it; a row that is not waiting is never changed';

create table worklists.saved_filter (
    id      bigint generated always as identity,
    officer bigint      not null,
    name    text        not null,
    queue   text        not null,
    query   jsonb       not null,
    at      timestamptz not null,
    constraint saved_filter_pk primary key (id),
    constraint saved_filter_name_once unique (officer, name),
    constraint saved_filter_named check (length(name) between 1 and 60)
);
comment on table worklists.saved_filter is 'What an officer looks for again and again, under a name of their own';

create table worklists.columns (
    officer bigint not null,
    hidden  text[] not null,
    constraint columns_pk primary key (officer)
);
comment on table worklists.columns is 'Columns of the work list that an officer does not want to see';
