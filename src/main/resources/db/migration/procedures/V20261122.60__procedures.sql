create schema procedures;
create extension if not exists pg_trgm;

create table procedures.procedure (
    code               text collate "C" constraint procedure_pk primary key,
    current_revision   bigint,
    name               text        not null,
    sector             text        not null,
    levels             text[]      not null,
    service_level      text        not null,
    received_at_desk   boolean     not null,
    agency_text        text        not null,
    obstacles          text[]      not null,
    sort_name          text collate "C" not null,
    name_words         text collate "C" not null,
    search_words       text collate "C" not null
);
comment on table procedures.procedure is
    'One row per procedure (TTHC): its current revision and the columns lists, search and reports need, extracted from it';
comment on column procedures.procedure.obstacles is 'Why no dossier can be filed; empty = it can';
comment on column procedures.procedure.search_words is
    'Folded words of code, name, sector, agencies, results and keywords, each after a blank';

create index procedure_code_lower on procedures.procedure (lower(code) collate "C");
create index procedure_order on procedures.procedure (sort_name, code);
create index procedure_sector_order on procedures.procedure (sector, sort_name, code);
create index procedure_name_words on procedures.procedure using gin (name_words gin_trgm_ops);
create index procedure_search_words on procedures.procedure using gin (search_words gin_trgm_ops);
create index procedure_not_fileable on procedures.procedure (code) where cardinality(obstacles) > 0;

create table procedures.revision (
    id             bigint generated always as identity constraint revision_pk primary key,
    procedure_code text collate "C" not null constraint revision_procedure_fk references procedures.procedure,
    no             integer     not null,
    content        jsonb       not null,
    content_hash   text        not null,
    decision       text        not null,
    decision_date  date,
    issuer         text,
    effective_from date,
    published_at   timestamptz not null,
    published_by   text        not null,
    replaced_at    timestamptz,
    constraint revision_no_unique unique (procedure_code, no)
);
comment on table procedures.revision is
    'Published revisions: content is the whole ProcedureDocument and never changes; only replaced_at is set, once';

alter table procedures.procedure
    add constraint procedure_current_revision_fk foreign key (current_revision) references procedures.revision;

create function procedures.keep_revision() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.replaced_at is null
        and to_jsonb(new) - 'replaced_at' = to_jsonb(old) - 'replaced_at' then
        return new;
    end if;
    raise exception 'a published revision never changes (revision %)', old.id;
end $$;
create trigger revision_immutable before update or delete on procedures.revision
    for each row execute function procedures.keep_revision();

create table procedures.competence (
    procedure_code text collate "C" not null constraint competence_procedure_fk references procedures.procedure,
    agency_code    text,
    agency_kind    text,
    line           text,
    valid_from     date not null,
    valid_to       date
);
comment on table procedures.competence is
    'Who decides, extracted from the current revision: one agency by code, or all of a kind (and line), between dates';
create index competence_procedure on procedures.competence (procedure_code);
create index competence_agency on procedures.competence (agency_code);
create index competence_kind on procedures.competence (agency_kind, line) where agency_kind is not null;

create table procedures.draft (
    procedure_code text collate "C" not null,
    origin         text        not null constraint draft_origin check (origin in ('ADMIN', 'IMPORT')),
    content        jsonb       not null,
    saved_at       timestamptz not null,
    saved_by       text        not null,
    constraint draft_pk primary key (procedure_code, origin)
);
comment on table procedures.draft is
    'Revisions being edited, valid or not: one by the administrators, one left by an importer that may not overwrite';

create table procedures.imported (
    procedure_code text collate "C" constraint imported_pk primary key,
    source_hash    text        not null,
    revision       bigint      constraint imported_revision_fk references procedures.revision,
    imported_at    timestamptz not null
);
comment on table procedures.imported is
    'What the importer last took for a procedure: the same again is unchanged; revision is null when it became a draft';

create view procedures.facts as
    select p.code, p.name, p.sector, p.levels, p.service_level, p.received_at_desk,
           cardinality(p.obstacles) = 0 as fileable, r.id as revision, r.decision, r.published_at
      from procedures.procedure p
      join procedures.revision r on r.id = p.current_revision;
comment on view procedures.facts is 'The catalogue for reports';
