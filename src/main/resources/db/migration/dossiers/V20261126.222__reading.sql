-- Who read what about a person (Luật Bảo vệ dữ liệu cá nhân): written before the page is shown, changed by nobody.
create table dossiers.reading (
    no           bigint generated always as identity,
    at           timestamptz not null,
    officer      bigint      not null,
    officer_name text        not null,
    agency       bigint      not null,
    dossier      bigint,
    what         text        not null,
    detail       text        not null,
    constraint reading_pk primary key (no),
    constraint reading_what_known check (what in ('DOSSIER', 'FILE', 'PERSON', 'SEARCH')),
    constraint reading_of_a_dossier check ((dossier is not null) = (what in ('DOSSIER', 'FILE')))
);
comment on table dossiers.reading is 'Append-only: what officers read of people, in which dossier or by which search';
create index reading_of_dossier on dossiers.reading (dossier, no) where dossier is not null;
create index reading_by_officer on dossiers.reading (officer, no);

create function dossiers.refuse_reading_change() returns trigger language plpgsql as $$
begin
    raise exception 'dossiers.reading is append-only';
end $$;
create trigger reading_append_only before update or delete on dossiers.reading
    for each row execute function dossiers.refuse_reading_change();
create trigger reading_never_truncated before truncate on dossiers.reading
    for each statement execute function dossiers.refuse_reading_change();
