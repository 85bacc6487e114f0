create schema if not exists notifications;

create table notifications.watch (
    number  text        not null,
    arrived boolean     not null default false,
    look_at timestamptz not null,
    constraint watch_pk primary key (number)
);
comment on table notifications.watch is 'Dossiers whose clock runs, and when to look at each next; gone when it waits for nothing';
comment on column notifications.watch.arrived is 'somebody handed a step on since it was looked at last';
create index watch_next on notifications.watch (look_at);

create table notifications.rung (
    number  text        not null,
    work    text        not null,
    no      int         not null,
    due     timestamptz not null,
    rung    text        not null,
    told_at timestamptz not null,
    constraint rung_pk primary key (number, work, no, due, rung),
    constraint rung_work_known check (work in ('STEP', 'LEG', 'CONSULTATION')),
    constraint rung_known check (rung in ('SOON', 'LATE'))
);
comment on table notifications.rung is 'Each warning given, once for each piece of work and due time';
create index rung_age on notifications.rung (told_at);

create table notifications.notice (
    id      bigint generated always as identity,
    officer bigint      not null,
    kind    text        not null,
    number  text        not null,
    work    text        not null,
    no      int         not null,
    due     timestamptz not null,
    text    text        not null,
    at      timestamptz not null,
    read_at timestamptz,
    constraint notice_pk primary key (id),
    constraint notice_once unique (officer, number, work, no, due, kind),
    constraint notice_kind_known check (kind in ('ARRIVED', 'SOON', 'LATE')),
    constraint notice_work_known check (work in ('STEP', 'LEG', 'CONSULTATION')),
    constraint notice_says_something check (length(text) between 1 and 500)
);
comment on table notifications.notice is 'What one officer is told about one dossier, once';
comment on column notifications.notice.no is 'number of the step, leg or consultation it speaks of';
create index notice_of_officer on notifications.notice (officer, id desc);
create index notice_unread on notifications.notice (officer) where read_at is null;
create index notice_age on notifications.notice (at);
