-- Looking at things where they are (xác minh thực tế, NĐ 61/2018 Art 19(3)): the appointment with the applicant, and what came of it.
create table dossiers.field_visit (
    dossier       bigint      not null,
    no            int         not null,
    stage         smallint    not null,
    leg           smallint    not null,
    step          int         not null,
    agency        bigint      not null,
    visit_at      timestamptz not null,
    place         text        not null,
    participants  text        not null,
    arranged_at   timestamptz not null,
    arranged_name text        not null,
    held_at       timestamptz,
    present       text,
    finding       text,
    file          uuid,
    ended_at      timestamptz,
    ended_as      text,
    ended_reason  text,
    ended_name    text,
    constraint field_visit_pk primary key (dossier, no),
    constraint field_visit_ended_known check (ended_as in ('RECORDED', 'CANCELLED', 'DOSSIER_ENDED')),
    constraint field_visit_ended_whole check ((ended_at is null) = (ended_as is null)),
    constraint field_visit_cancelled_why check (ended_as <> 'CANCELLED' or ended_reason is not null),
    constraint field_visit_minutes_whole check (
        (ended_as is not distinct from 'RECORDED') = (held_at is not null and present is not null and finding is not null)
        and (file is null or finding is not null))
) partition by range (dossier);
comment on table dossiers.field_visit is
    'Appointments to look at things where they are, with who was to be there, and the minutes; moved, cancelled with a reason, recorded';
comment on column dossiers.field_visit.no is 'number of the event by which it was arranged';
comment on column dossiers.field_visit.step is 'the step on which it was arranged';
comment on column dossiers.field_visit.file is 'documents.file.id of the signed minutes; null when they are kept as text';

do $$
begin
    for y in 2021..2035 loop
        execute format('create table dossiers.field_visit_%s partition of dossiers.field_visit for values from (%s) to (%s)',
            y, y * 100000000000, (y + 1) * 100000000000);
    end loop;
end $$;
-- An agency meets an applicant once at a time.
create unique index field_visit_open_once_a_leg on dossiers.field_visit (dossier, stage, leg) where ended_at is null;
