-- The queue of a one-stop desk: its sectors and counters, the tickets of each day, and every move of a ticket.
create schema bookings;

create table bookings.sector (
    id     bigint generated always as identity,
    desk   bigint not null,
    letter text   not null,
    name   text   not null,
    constraint sector_pk primary key (id),
    constraint sector_letter_once unique (desk, letter),
    constraint sector_of_desk unique (desk, id),
    constraint sector_letter check (letter ~ '^[A-Z]$'),
    constraint sector_named check (length(btrim(name)) between 1 and 120)
);
comment on table bookings.sector is 'What people queue for at a desk (lĩnh vực), each under a letter of its own';
comment on column bookings.sector.desk is 'the agency whose one-stop desk it is (agencies.agency.id)';

create table bookings.counter (
    id     bigint generated always as identity,
    desk   bigint   not null,
    number smallint not null,
    constraint counter_pk primary key (id),
    constraint counter_number_once unique (desk, number),
    constraint counter_of_desk unique (desk, id),
    constraint counter_number check (number between 1 and 99)
);
comment on table bookings.counter is 'Counters (quầy) of a desk, as their signs number them';

create table bookings.counter_sector (
    desk    bigint not null,
    counter bigint not null,
    sector  bigint not null,
    constraint counter_sector_pk primary key (counter, sector),
    constraint counter_sector_counter foreign key (desk, counter) references bookings.counter (desk, id),
    constraint counter_sector_sector foreign key (desk, sector) references bookings.sector (desk, id)
);
comment on table bookings.counter_sector is 'Which sectors a counter serves';

create table bookings.sitting (
    officer      bigint      not null,
    day          date        not null,
    desk         bigint      not null,
    counter      bigint      not null,
    officer_name text        not null,
    since        timestamptz not null,
    constraint sitting_pk primary key (officer, day),
    constraint sitting_one_at_a_counter unique (counter, day),
    constraint sitting_counter foreign key (desk, counter) references bookings.counter (desk, id)
);
comment on table bookings.sitting is 'Who sits at which counter on a day, chosen once by the officer';

create table bookings.number_counter (
    desk   bigint not null,
    day    date   not null,
    letter text   not null,
    last   int    not null,
    constraint number_counter_pk primary key (desk, day, letter)
);
comment on table bookings.number_counter is 'The last number given out today under each letter';

create table bookings.ticket (
    id             bigint generated always as identity,
    token          text        not null,
    desk           bigint      not null,
    day            date        not null,
    sector         bigint      not null,
    letter         text        not null,
    number         int         not null,
    priority       text        not null,
    appointment_at timestamptz,
    since          timestamptz not null,
    state          text        not null,
    taken_at       timestamptz not null,
    called_at      timestamptz,
    serving_at     timestamptz,
    ended_at       timestamptz,
    counter        bigint,
    officer        bigint,
    officer_name   text,
    calls          int         not null default 0,
    revived        boolean     not null default false,
    constraint ticket_pk primary key (id),
    constraint ticket_token_once unique (token),
    constraint ticket_number_once unique (desk, day, letter, number),
    constraint ticket_sector foreign key (desk, sector) references bookings.sector (desk, id),
    constraint ticket_counter foreign key (desk, counter) references bookings.counter (desk, id),
    constraint ticket_number check (number between 1 and 9999),
    constraint ticket_state_known check (state in
        ('WAITING', 'CALLED', 'SERVING', 'DONE', 'NO_SHOW', 'TRANSFERRED')),
    constraint ticket_priority_known check (priority in
        ('NONE', 'ELDERLY', 'PREGNANT', 'DISABLED', 'WITH_INFANT', 'MERIT', 'ILL')),
    constraint ticket_called_by_somebody check (state in ('WAITING', 'TRANSFERRED')
        or (counter is not null and officer is not null and officer_name is not null and called_at is not null)),
    constraint ticket_ended_in_the_end check ((state in ('DONE', 'NO_SHOW')) = (ended_at is not null)),
    constraint ticket_served_in_order check (serving_at is null or called_at is not null)
);
comment on table bookings.ticket is 'Queue tickets (số thứ tự): where each stands now; its history is bookings.ticket_event';
comment on column bookings.ticket.token is 'opens the public page that shows the place in the queue';
comment on column bookings.ticket.since is 'the moment from which its place counts: taken, or revived; a transfer keeps it';
comment on column bookings.ticket.appointment_at is 'when it is to be called, for somebody who booked';
comment on column bookings.ticket.counter is 'who calls or serves it; of a transferred one the counter it was sent to, null = any of the sector';

create index ticket_waiting on bookings.ticket (desk, day, sector) where state in ('WAITING', 'TRANSFERRED');
create index ticket_called on bookings.ticket (desk, day, called_at desc) where called_at is not null;
create unique index ticket_one_open_at_a_counter on bookings.ticket (counter) where state in ('CALLED', 'SERVING');

create table bookings.ticket_event (
    ticket       bigint      not null,
    seq          int         not null,
    desk         bigint      not null,
    day          date        not null,
    at           timestamptz not null,
    type         text        not null,
    sector       bigint      not null,
    counter      bigint,
    officer      bigint,
    officer_name text        not null,
    favoured     boolean     not null default false,
    constraint ticket_event_pk primary key (ticket, seq),
    constraint ticket_event_ticket foreign key (ticket) references bookings.ticket (id),
    constraint ticket_event_type_known check (type in
        ('TAKEN', 'CALLED', 'RECALLED', 'SERVED', 'FINISHED', 'SKIPPED', 'REVIVED', 'TRANSFERRED'))
);
comment on table bookings.ticket_event is 'Every move of a ticket; append-only';
comment on column bookings.ticket_event.favoured is 'of a call: whether it went before people who had waited longer (priority, or an appointment at its time)';
create index ticket_event_of_counter on bookings.ticket_event (counter, at desc) where type = 'CALLED';
create index ticket_event_of_day on bookings.ticket_event (desk, day, ticket, seq);

create table bookings.ticket_dossier (
    ticket bigint      not null,
    number text        not null,
    key    text        not null,
    at     timestamptz not null,
    constraint ticket_dossier_pk primary key (ticket, number),
    constraint ticket_dossier_key_once unique (ticket, key),
    constraint ticket_dossier_ticket foreign key (ticket) references bookings.ticket (id)
);
comment on table bookings.ticket_dossier is 'Dossiers received while a ticket was served';

create table bookings.request_key (
    actor   text        not null,
    key     text        not null,
    request text        not null,
    reply   bigint,
    at      timestamptz not null,
    constraint request_key_pk primary key (actor, key)
);
comment on table bookings.request_key is 'Idempotency: which ticket or appointment a request that may be repeated made or moved';
create index request_key_age on bookings.request_key (at);

create function bookings.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'bookings.ticket_event is append-only';
end $$;
create trigger ticket_event_append_only before update or delete on bookings.ticket_event
    for each row execute function bookings.refuse_change();
create trigger ticket_event_never_truncated before truncate on bookings.ticket_event
    for each statement execute function bookings.refuse_change();
