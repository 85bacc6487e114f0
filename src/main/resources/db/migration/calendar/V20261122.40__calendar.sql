create schema calendar;

create table calendar.edition (
    only_row boolean not null default true,
    number bigint not null,
    constraint edition_pk primary key (only_row),
    constraint edition_has_one_row check (only_row)
);
comment on table calendar.edition is
    'Counts the changes to this schema. Every change advances it first, so changes come one after another and a cache knows whether it is stale.';
insert into calendar.edition (number) values (0);

create table calendar.day_off (
    day date not null,
    name text not null,
    reliability text not null,
    source text not null,
    constraint day_off_pk primary key (day),
    constraint day_off_reliability check (reliability in ('ANNOUNCED', 'COMPARED', 'UNVERIFIED'))
);
comment on table calendar.day_off is
    'Public holidays, days in lieu and swapped days (ngày nghỉ) of the whole country, one row per day: no clock runs.';

create table calendar.make_up_day (
    day date not null,
    name text not null,
    reliability text not null,
    source text not null,
    constraint make_up_day_pk primary key (day),
    constraint make_up_day_weekend check (extract(isodow from day) in (6, 7)),
    constraint make_up_day_reliability check (reliability in ('ANNOUNCED', 'COMPARED', 'UNVERIFIED'))
);
comment on table calendar.make_up_day is
    'Saturdays and Sundays that are legal working days in exchange for a day off (làm bù).';

create table calendar.regular_hours (
    agency bigint,
    starts_on date not null,
    hours text,
    constraint regular_hours_once unique nulls not distinct (agency, starts_on),
    constraint regular_hours_of_province check (agency is not null or hours is not null)
);
comment on table calendar.regular_hours is
    'Hours of every working day from a date until the next row (season) of the same agency; agency null = the province, hours null = the province''s hours again.';

create table calendar.special_day (
    agency bigint,
    day date not null,
    kind text not null,
    hours text not null,
    reason text not null,
    constraint special_day_once unique nulls not distinct (agency, day),
    constraint special_day_kind check (kind in ('EXTRA_OPENING', 'EMERGENCY_CLOSURE', 'COUNTERS_CLOSED', 'OWN_HOURS'))
);
comment on table calendar.special_day is
    'Days on which one agency, or the whole province (agency null), keeps other hours: extra openings that are no legal working days, closures, half days.';

create table calendar.change (
    id bigint generated always as identity,
    at timestamptz not null,
    actor text not null,
    actor_officer bigint,
    action text not null,
    detail text not null,
    constraint change_pk primary key (id)
);
comment on table calendar.change is
    'Who changed which day or hours, when: it moves the deadlines of everybody. Written in the transaction of the change.';
