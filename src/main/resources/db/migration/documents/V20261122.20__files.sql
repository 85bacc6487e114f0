create schema documents;

create table documents.file (
    id         uuid        not null constraint file_pk primary key,
    name       text        not null,
    media_type text        not null,
    size       bigint      not null constraint file_size_positive check (size > 0),
    sha256     text        not null constraint file_sha256_hex check (sha256 ~ '^[0-9a-f]{64}$'),
    stored_at  timestamptz not null,
    stored_by  text        not null constraint file_stored_by_kind check (stored_by in ('CITIZEN', 'OFFICER', 'MACHINE')),
    stored_ref bigint,
    stored_as  text        not null
);

create index file_sha256_idx on documents.file (sha256);

comment on table documents.file is
    'A file somebody handed in or the system made. The content lies on disk under its sha-256 before the row is written; equal contents share one place.';
comment on column documents.file.name is 'For display only; never a path.';
comment on column documents.file.sha256 is 'Of the content as kept (photos are kept without their metadata).';
comment on column documents.file.stored_ref is 'accounts.account.id or agencies.officer.id; null for the system itself.';
