-- Dossiers that a ministry's own system processes (NĐ 224/2026 Art 15): shown here as that system tells them, acted on by nobody.
create schema mirrors;

create table mirrors.source (
    id            bigint generated always as identity,
    code          text        not null,
    name          text        not null,
    ministry      text        not null,
    silent_hours  integer     not null,
    registered_at timestamptz not null,
    heard_at      timestamptz,
    constraint source_pk primary key (id),
    constraint source_code_once unique (code),
    constraint source_code check (code ~ '^[A-Z0-9][A-Z0-9-]{1,19}$'),
    constraint source_silent_hours check (silent_hours between 1 and 8760)
);
comment on table mirrors.source is 'Systems of ministries that report dossiers to the province';
comment on column mirrors.source.silent_hours is 'not heard of for longer than this, it is told as silent';
comment on column mirrors.source.heard_at is 'its last call, to the minute';

create table mirrors.scope (
    id         bigint generated always as identity,
    source     bigint not null,
    agency     bigint,
    procedure  text,
    valid_from date   not null,
    valid_to   date,
    constraint scope_pk primary key (id),
    constraint scope_of foreign key (source) references mirrors.source (id),
    constraint scope_period check (valid_to >= valid_from)
);
create index scope_of_source on mirrors.scope (source, id);
comment on table mirrors.scope is 'What a source may report: dossiers that came in on these days, both included';
comment on column mirrors.scope.agency is 'null: of every agency';
comment on column mirrors.scope.procedure is 'null: of every procedure';

create table mirrors.token (
    id        bigint generated always as identity,
    source    bigint      not null,
    hash      bytea       not null,
    issued_at timestamptz not null,
    issued_by text        not null,
    ends_at   timestamptz not null,
    constraint token_pk primary key (id),
    constraint token_of foreign key (source) references mirrors.source (id),
    constraint token_once unique (hash),
    constraint token_hash check (length(hash) = 32)
);
create index token_of_source on mirrors.token (source, id);
comment on table mirrors.token is 'Bearer tokens of sources, known by their SHA-256 only';

create table mirrors.dossier (
    id             bigint generated always as identity,
    source         bigint      not null,
    number         text        not null,
    version        bigint      not null,
    procedure_code text        not null,
    procedure_name text        not null,
    agency         bigint      not null,
    applicant      text        not null,
    id_mask        text,
    id_hash        bytea,
    received_at    timestamptz not null,
    due            timestamptz,
    state          text        not null,
    result_at      timestamptz,
    reported_at    timestamptz not null,
    constraint dossier_pk primary key (id),
    constraint dossier_of foreign key (source) references mirrors.source (id),
    constraint dossier_once unique (source, number),
    constraint dossier_version check (version > 0),
    constraint dossier_identity check (num_nulls(id_mask, id_hash) in (0, 2)),
    constraint dossier_state check (state in ('SUBMITTED', 'RECEIVED', 'DECLINED', 'IN_PROGRESS', 'AWAITING_SUPPLEMENT',
        'AWAITING_PAYMENT', 'WITHDRAWN', 'STOPPED', 'RESULT_READY', 'RETURNED'))
);
create index dossier_of_agency on mirrors.dossier (agency, received_at, id);
create index dossier_by_procedure on mirrors.dossier (agency, procedure_code, received_at, id);
create index dossier_by_state on mirrors.dossier (agency, state, received_at, id);
create index dossier_late on mirrors.dossier (agency, due) where state in ('RECEIVED', 'IN_PROGRESS');
create index dossier_by_number on mirrors.dossier (number);
create index dossier_by_end_of_number on mirrors.dossier (reverse(number) text_pattern_ops);
create index dossier_by_identity on mirrors.dossier (id_hash) where id_hash is not null;
comment on table mirrors.dossier is 'Mirrored dossiers (hồ sơ đồng bộ) as their sources last told them; no dossier of this system';
comment on column mirrors.dossier.version is 'counted by the source: a newer one takes the place of an older, never the other way';
comment on column mirrors.dossier.id_hash is 'HMAC of the identity number, which itself is not kept';
comment on column mirrors.dossier.reported_at is 'when this version came to us';

create table mirrors.snapshot (
    dossier bigint      not null,
    version bigint      not null,
    at      timestamptz not null,
    token   bigint      not null,
    content jsonb       not null,
    constraint snapshot_pk primary key (dossier, version),
    constraint snapshot_of foreign key (dossier) references mirrors.dossier (id),
    constraint snapshot_told_by foreign key (token) references mirrors.token (id)
);
comment on table mirrors.snapshot is 'Append-only: every version that a source told and that was newer than what stood here';
comment on column mirrors.snapshot.token is 'with which token the source told it';

create function mirrors.refuse_snapshot_change() returns trigger language plpgsql as $$
begin
    raise exception 'mirrors.snapshot is append-only';
end $$;
create trigger snapshot_append_only before update or delete on mirrors.snapshot
    for each row execute function mirrors.refuse_snapshot_change();
create trigger snapshot_never_truncated before truncate on mirrors.snapshot
    for each statement execute function mirrors.refuse_snapshot_change();

create table mirrors.refusal (
    source bigint      not null,
    number text        not null,
    at     timestamptz not null,
    reason text        not null,
    constraint refusal_pk primary key (source, number),
    constraint refusal_of foreign key (source) references mirrors.source (id),
    constraint refusal_number check (length(number) <= 60)
);
create index refusal_latest on mirrors.refusal (source, at);
create index refusal_by_day on mirrors.refusal (at);
comment on table mirrors.refusal is 'The last report of a number when it was refused, until a later one is taken; kept for a quarter';
comment on column mirrors.refusal.number is 'as far as it could be read';

create table mirrors.request_key (
    source bigint      not null,
    key    text        not null,
    digest bytea       not null,
    reply  jsonb       not null default 'null',
    at     timestamptz not null,
    constraint request_key_pk primary key (source, key)
);
create index request_key_by_day on mirrors.request_key (at);
comment on table mirrors.request_key is 'What was answered under a key, so that a repeated request is answered alike; kept for a month';
