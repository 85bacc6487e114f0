-- Papers as they were issued, once and for ever, and the log of every print.
create schema papers;

create table papers.issued (
    dossier    text        not null,
    kind       text        not null,
    no         int         not null,
    number     text        not null,
    template   text        not null,
    version    int         not null,
    fields     jsonb       not null,
    issued_at  timestamptz not null,
    fixed_at   timestamptz not null,
    file       uuid,
    sha256     text,
    constraint issued_pk primary key (dossier, kind, no),
    constraint issued_version_positive check (version > 0),
    constraint issued_sha256_hex check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint issued_file_with_hash check ((file is null) = (sha256 is null))
);
comment on table papers.issued is 'A paper as issued: what it says, fixed at the first print, and the PDF set from that';
comment on column papers.issued.dossier is 'the dossier''s number';
comment on column papers.issued.no is 'which of its kind: number of the letter or result, or the dossier''s version for a sheet that goes on';
comment on column papers.issued.file is 'documents.file.id; null for the moment between fixing the fields and keeping the PDF';

create function papers.keep_issued() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.file is null and new.file is not null
            and (new.dossier, new.kind, new.no, new.number, new.template, new.version, new.fields, new.issued_at, new.fixed_at)
              = (old.dossier, old.kind, old.no, old.number, old.template, old.version, old.fields, old.issued_at, old.fixed_at)
    then
        return new;
    end if;
    raise exception 'papers.issued: a paper once issued is neither changed nor removed';
end $$;
create trigger issued_for_ever before update or delete on papers.issued for each row execute function papers.keep_issued();
create trigger issued_never_truncated before truncate on papers.issued
    for each statement execute function papers.keep_issued();

create table papers.printing (
    id         bigint      generated always as identity,
    dossier    text        not null,
    kind       text        not null,
    no         int         not null,
    at         timestamptz not null,
    actor_kind text        not null,
    actor      bigint,
    actor_name text        not null,
    reason     text        not null,
    constraint printing_pk primary key (id),
    constraint printing_of_paper foreign key (dossier, kind, no) references papers.issued (dossier, kind, no),
    constraint printing_actor_kind_known check (actor_kind in ('CITIZEN', 'OFFICER', 'MACHINE')),
    constraint printing_reason_known check (reason in ('FIRST', 'VIEWED', 'LOST', 'DAMAGED', 'FOR_FILE', 'FOR_APPLICANT'))
);
comment on table papers.printing is 'Who printed or opened which paper, when and why; append-only';
create index printing_of_dossier on papers.printing (dossier, at);

create function papers.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '%.% is append-only', tg_table_schema, tg_table_name;
end $$;
create trigger printing_append_only before update or delete on papers.printing
    for each row execute function papers.refuse_change();
create trigger printing_never_truncated before truncate on papers.printing
    for each statement execute function papers.refuse_change();

create table papers.number_counter (
    desk bigint   not null,
    year smallint not null,
    kind text     not null,
    last int      not null,
    constraint number_counter_pk primary key (desk, year, kind)
);
comment on table papers.number_counter is 'Running number of the papers of one kind that a desk issues in a year';
