create schema agencies;

create table agencies.edition (
    only_row boolean not null default true,
    number bigint not null,
    constraint edition_pk primary key (only_row),
    constraint edition_has_one_row check (only_row)
);
comment on table agencies.edition is
    'Counts the changes to this schema. Every change advances it first, so changes come one after another and a cache knows whether it is stale.';
insert into agencies.edition (number) values (0);

create table agencies.area (
    id bigint generated always as identity,
    code text not null,
    name text not null,
    level text not null,
    parent_id bigint,
    valid_from date not null,
    valid_to date,
    constraint area_pk primary key (id),
    constraint area_code_from unique (code, valid_from),
    constraint area_parent foreign key (parent_id) references agencies.area (id),
    constraint area_level check (level in ('PROVINCE', 'DISTRICT', 'COMMUNE')),
    constraint area_period check (valid_to >= valid_from)
);
comment on table agencies.area is
    'Administrative areas (đơn vị hành chính) with their periods. A code may be used again by a later area, districts end on 30/06/2025.';

create table agencies.area_succession (
    from_id bigint not null,
    to_id bigint not null,
    kind text not null,
    effective date not null,
    constraint area_succession_pk primary key (from_id, to_id),
    constraint area_succession_from foreign key (from_id) references agencies.area (id),
    constraint area_succession_to foreign key (to_id) references agencies.area (id),
    constraint area_succession_kind check (kind in ('MERGE', 'SPLIT', 'RENAME', 'TRANSFER'))
);
comment on table agencies.area_succession is 'Which area an ended area became part of.';

create table agencies.agency (
    id bigint generated always as identity,
    code text not null,
    name text not null,
    kind text not null,
    line text,
    parent_id bigint,
    area_code text,
    valid_from date not null,
    valid_to date,
    constraint agency_pk primary key (id),
    constraint agency_code unique (code),
    constraint agency_parent foreign key (parent_id) references agencies.agency (id),
    constraint agency_kind check (kind in
        ('PROVINCE', 'SERVICE_CENTRE', 'DEPARTMENT', 'DISTRICT', 'COMMUNE', 'CENTRAL_BRANCH')),
    constraint agency_period check (valid_to >= valid_from)
);
comment on table agencies.agency is 'The agency tree with periods; a code is never used twice, also after the agency ended.';

create table agencies.agency_served_area (
    agency_id bigint not null,
    area_code text not null,
    constraint agency_served_area_pk primary key (agency_id, area_code),
    constraint agency_served_area_agency foreign key (agency_id) references agencies.agency (id)
);
comment on table agencies.agency_served_area is
    'Areas of an agency that serves several (a tax office, a land registry branch) but not the whole province.';

create table agencies.agency_succession (
    from_id bigint not null,
    to_id bigint not null,
    kind text not null,
    effective date not null,
    constraint agency_succession_pk primary key (from_id, to_id),
    constraint agency_succession_from foreign key (from_id) references agencies.agency (id),
    constraint agency_succession_to foreign key (to_id) references agencies.agency (id),
    constraint agency_succession_kind check (kind in ('MERGE', 'SPLIT', 'RENAME', 'TRANSFER'))
);
comment on table agencies.agency_succession is 'Which agencies took over from an ended one, so that open work finds its new home.';

create table agencies.unit (
    id bigint generated always as identity,
    agency_id bigint not null,
    code text not null,
    name text not null,
    constraint unit_pk primary key (id),
    constraint unit_code unique (agency_id, code),
    constraint unit_of_agency unique (agency_id, id),
    constraint unit_agency foreign key (agency_id) references agencies.agency (id)
);
comment on table agencies.unit is 'Units inside an agency (phòng, ban).';

create table agencies.one_stop_desk (
    id bigint generated always as identity,
    agency_id bigint not null,
    name text not null,
    kind text not null,
    address text not null,
    phone text not null,
    constraint one_stop_desk_pk primary key (id),
    constraint one_stop_desk_agency unique (agency_id),
    constraint one_stop_desk_belongs foreign key (agency_id) references agencies.agency (id),
    constraint one_stop_desk_kind check (kind in ('CENTRE', 'DESK'))
);
comment on table agencies.one_stop_desk is 'Where an agency receives people: name, address and telephone as the papers show them.';

create table agencies.officer (
    id bigint generated always as identity,
    username text not null,
    name text not null,
    active boolean not null default true,
    constraint officer_pk primary key (id),
    constraint officer_username unique (username)
);
comment on table agencies.officer is 'Officers (cán bộ, công chức); never deleted, because history names them.';

create table agencies.position (
    id bigint generated always as identity,
    officer_id bigint not null,
    agency_id bigint not null,
    unit_id bigint,
    role text not null,
    valid_from date not null,
    valid_to date,
    constraint position_pk primary key (id),
    constraint position_officer foreign key (officer_id) references agencies.officer (id),
    constraint position_agency foreign key (agency_id) references agencies.agency (id),
    constraint position_unit foreign key (agency_id, unit_id) references agencies.unit (agency_id, id),
    constraint position_role check (role in ('DESK_OFFICER', 'DESK_HEAD', 'CASE_OFFICER', 'UNIT_HEAD',
        'APPROVER', 'CLERK', 'AGENCY_ADMIN', 'PROVINCE_ADMIN')),
    constraint position_period check (valid_to >= valid_from)
);
comment on table agencies.position is 'Roles officers hold in an agency or one of its units between two dates, both inclusive.';
create index position_by_officer on agencies.position (officer_id);
create index position_by_agency on agencies.position (agency_id);

create table agencies.change (
    id bigint generated always as identity,
    at timestamptz not null,
    actor text not null,
    actor_officer bigint,
    subject text not null,
    subject_id bigint,
    action text not null,
    detail text not null,
    constraint change_pk primary key (id)
);
comment on table agencies.change is 'Who changed what in the tree, when; written in the transaction of the change.';
create index change_by_subject on agencies.change (subject, subject_id, id desc);
