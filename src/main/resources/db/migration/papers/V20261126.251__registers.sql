-- Sổ theo dõi hồ sơ (TT 01/2018 Art 10): a book a desk and year, numbered from 01 without a gap, closed when the year is over.
create table papers.register (
    desk      bigint      not null,
    year      smallint    not null,
    last      int         not null,
    opened_at timestamptz not null,
    closed_at timestamptz,
    closed_by text,
    constraint register_pk primary key (desk, year),
    constraint register_last_positive check (last > 0),
    constraint register_closed_by_somebody check ((closed_at is null) = (closed_by is null))
);
comment on table papers.register is 'A desk''s book of one year; last is the number of its last entry';
comment on column papers.register.desk is 'agencies.agency.id';

create table papers.register_entry (
    desk    bigint      not null,
    year    smallint    not null,
    no      int         not null,
    dossier text        not null,
    at      timestamptz not null,
    constraint register_entry_pk primary key (desk, year, no),
    constraint register_entry_once unique (dossier),
    constraint register_entry_in_book foreign key (desk, year) references papers.register (desk, year)
);
comment on table papers.register_entry is 'A dossier received, by its number; what its line says is read from the dossier';

create function papers.enter_open_book() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        raise exception 'papers.register_entry: an entry is neither changed nor removed';
    end if;
    if exists (select from papers.register where desk = new.desk and year = new.year and closed_at is not null) then
        raise exception 'papers.register_entry: the book % of desk % is closed', new.year, new.desk;
    end if;
    return new;
end $$;
create trigger register_entry_open_book before insert or update or delete on papers.register_entry
    for each row execute function papers.enter_open_book();

create function papers.keep_closed_book() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.closed_at is null and new.last >= old.last then
        return new;
    end if;
    raise exception 'papers.register: a closed book is neither changed nor removed';
end $$;
create trigger register_closed_for_ever before update or delete on papers.register
    for each row execute function papers.keep_closed_book();

create table papers.register_archive (
    desk   bigint      not null,
    year   smallint    not null,
    volume smallint    not null,
    format text        not null,
    file   uuid        not null,
    sha256 text        not null,
    at     timestamptz not null,
    constraint register_archive_pk primary key (desk, year, volume, format),
    constraint register_archive_of_book foreign key (desk, year) references papers.register (desk, year),
    constraint register_archive_format_known check (format in ('PDF', 'XLSX'))
);
comment on table papers.register_archive is 'The closed book as files: a PDF a volume, and one workbook (volume 0) of the year';
create trigger register_archive_append_only before update or delete on papers.register_archive
    for each row execute function papers.refuse_change();
