-- Appointments (đặt lịch hẹn): a slot holds no more than its capacity, whoever books at the same time.
create table bookings.slot_plan (
    desk       bigint   not null,
    minutes    smallint not null,
    capacity   smallint not null,
    days_ahead smallint not null,
    constraint slot_plan_pk primary key (desk),
    constraint slot_plan_minutes check (minutes in (15, 20, 30, 60)),
    constraint slot_plan_capacity check (capacity between 0 and 50),
    constraint slot_plan_days check (days_ahead between 1 and 60)
);
comment on table bookings.slot_plan is 'How a desk lets people book: slots of so many minutes, for so many people of a sector each; none = it does not';

create table bookings.slot (
    desk     bigint   not null,
    sector   bigint   not null,
    day      date     not null,
    starts   time     not null,
    taken    smallint not null,
    capacity smallint not null,
    constraint slot_pk primary key (sector, day, starts),
    constraint slot_sector foreign key (desk, sector) references bookings.sector (desk, id),
    constraint slot_within_capacity check (taken between 0 and capacity)
);
comment on table bookings.slot is 'Slots somebody has booked, with how many did; capacity as it was planned at the first booking';

create table bookings.appointment (
    id           bigint generated always as identity,
    code         text        not null,
    desk         bigint      not null,
    sector       bigint      not null,
    day          date        not null,
    starts       time        not null,
    account      bigint,
    name         text        not null,
    phone        text        not null,
    booked_at    timestamptz not null,
    cancelled_at timestamptz,
    ticket       bigint,
    constraint appointment_pk primary key (id),
    constraint appointment_code_once unique (code),
    constraint appointment_ticket_once unique (ticket),
    constraint appointment_ticket foreign key (ticket) references bookings.ticket (id),
    constraint appointment_slot foreign key (sector, day, starts) references bookings.slot (sector, day, starts),
    constraint appointment_cancelled_or_kept check (cancelled_at is null or ticket is null)
);
comment on table bookings.appointment is 'Who comes when; ticket is given out at check-in';
create unique index appointment_once_a_day on bookings.appointment (phone, sector, day) where cancelled_at is null;
create index appointment_of_day on bookings.appointment (desk, day, starts);
create index appointment_of_account on bookings.appointment (account, day desc) where account is not null;
