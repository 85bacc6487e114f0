-- Signed-in sessions, kept by Spring Session: any node can serve any of them.
create schema sessions;

create table sessions.session (
    primary_id            text    not null,
    session_id            text    not null,
    creation_time         bigint  not null,
    last_access_time      bigint  not null,
    max_inactive_interval integer not null,
    expiry_time           bigint  not null,
    principal_name        text,
    constraint session_pk primary key (primary_id),
    constraint session_id_unique unique (session_id)
);
comment on table sessions.session is 'One browser that is signed in or on its way to it; times in milliseconds since 1970';
create index session_by_expiry on sessions.session (expiry_time);
create index session_by_principal on sessions.session (principal_name);

create table sessions.session_attributes (
    session_primary_id text  not null,
    attribute_name     text  not null,
    attribute_bytes    bytea not null,
    constraint session_attributes_pk primary key (session_primary_id, attribute_name),
    constraint session_attributes_session_fk foreign key (session_primary_id)
        references sessions.session (primary_id) on delete cascade
);
comment on table sessions.session_attributes is 'What a session remembers, serialised';
