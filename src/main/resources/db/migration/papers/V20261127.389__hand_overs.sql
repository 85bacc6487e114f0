-- The minutes with which a desk hands dossiers to the agencies, kept as they were drawn up and numbered through the year; a dossier
-- stands on one of them.
create table papers.hand_over (
    id          bigint      generated always as identity,
    desk        bigint      not null,
    year        smallint    not null,
    no          int         not null,
    day         date        not null,
    dossiers    int         not null,
    giver       bigint      not null,
    giver_name  text        not null,
    at          timestamptz not null,
    request_key text        not null,
    file        uuid        not null,
    sha256      text        not null,
    constraint hand_over_pk primary key (id),
    constraint hand_over_numbered_once unique (desk, year, no),
    constraint hand_over_asked_once unique (giver, request_key),
    constraint hand_over_of_dossiers check (dossiers > 0),
    constraint hand_over_sha256_hex check (sha256 ~ '^[0-9a-f]{64}$')
);
comment on table papers.hand_over is 'Minutes of a hand-over (phiếu bàn giao hồ sơ), append-only';
comment on column papers.hand_over.desk is 'agencies.agency.id';
comment on column papers.hand_over.day is 'on which the dossiers were received';
comment on column papers.hand_over.giver is 'agencies.officer.id';
comment on column papers.hand_over.file is 'documents.file.id of the PDF';
create index hand_over_newest on papers.hand_over (desk, year, day desc, no desc);

create table papers.handed_over (
    dossier   text   not null,
    hand_over bigint not null,
    constraint handed_over_pk primary key (dossier),
    constraint handed_over_on foreign key (hand_over) references papers.hand_over (id)
);
comment on table papers.handed_over is 'On which minutes a dossier stands, by its number';

create trigger hand_over_append_only before update or delete on papers.hand_over
    for each row execute function papers.refuse_change();
create trigger hand_over_never_truncated before truncate on papers.hand_over
    for each statement execute function papers.refuse_change();
create trigger handed_over_append_only before update or delete on papers.handed_over
    for each row execute function papers.refuse_change();
create trigger handed_over_never_truncated before truncate on papers.handed_over
    for each statement execute function papers.refuse_change();
