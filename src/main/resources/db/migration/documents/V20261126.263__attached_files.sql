-- Files that were uploaded and never hung on anything are to be forgotten. What is there already, and what a node of the former
-- version still stores or files while both run, counts as attached: the watch begins a day after this migration.
alter table documents.file add column attached_at timestamptz default now();
comment on column documents.file.attached_at is 'when it was hung on a dossier; null = on nothing yet, and forgotten after a time of grace';
create index file_unattached on documents.file (id) where attached_at is null;

create table documents.orphan_watch (
    only_row boolean     not null default true,
    since    timestamptz not null,
    constraint orphan_watch_pk primary key (only_row),
    constraint orphan_watch_once check (only_row)
);
comment on table documents.orphan_watch is 'Files stored before this moment are never taken for forgotten ones';
insert into documents.orphan_watch (since) values (now() + interval '1 day');
