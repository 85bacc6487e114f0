-- A change of the calendar moves due times of running dossiers: one row a change, one a dossier still to be looked at.
create table dossiers.due_recount (
    edition     bigint      not null,
    agency      bigint,
    first_day   date        not null,
    last_day    date        not null,
    what        text        not null,
    by_name     text        not null,
    asked_at    timestamptz not null,
    gathered_at timestamptz,
    moved       int         not null default 0,
    finished_at timestamptz,
    constraint due_recount_pk primary key (edition),
    constraint due_recount_in_order check (finished_at is null or gathered_at is not null)
);
comment on table dossiers.due_recount is
    'Changes of the calendar whose due times are, or were, reckoned anew; written in the transaction of the change';
create index due_recount_open on dossiers.due_recount (edition) where finished_at is null;

create table dossiers.due_recount_dossier (
    edition bigint not null,
    dossier bigint not null,
    number  text   not null,
    fault   text,
    constraint due_recount_dossier_pk primary key (edition, dossier)
);
comment on table dossiers.due_recount_dossier is
    'Dossiers still to be looked at for a change; one with a fault could not be moved and waits for somebody';
