-- How often, by what way and by whom somebody was reminded to collect a result that waits at the desk.
create table dossiers.collection_reminder (
    dossier      bigint      not null,
    no           int         not null,
    at           timestamptz not null,
    officer      bigint      not null,
    officer_name text        not null,
    way          text        not null,
    note         text,
    constraint collection_reminder_pk primary key (dossier, no),
    constraint collection_reminder_no_counts check (no > 0),
    constraint collection_reminder_way_known check (way in ('PHONE', 'MESSAGE', 'LETTER', 'IN_PERSON'))
);
comment on table dossiers.collection_reminder is 'Reminders to collect a result (nhắc nhận kết quả), one row each; no event, since nothing of the dossier changes';
