create table agencies.delegation (
    id bigint generated always as identity,
    from_officer bigint not null,
    to_officer bigint not null,
    agency_id bigint not null,
    unit_id bigint,
    role text not null,
    procedures text[] not null,
    document text not null,
    document_date date not null,
    valid_from date not null,
    valid_to date not null,
    constraint delegation_pk primary key (id),
    constraint delegation_from foreign key (from_officer) references agencies.officer (id),
    constraint delegation_to foreign key (to_officer) references agencies.officer (id),
    constraint delegation_agency foreign key (agency_id) references agencies.agency (id),
    constraint delegation_unit foreign key (agency_id, unit_id) references agencies.unit (agency_id, id),
    constraint delegation_role check (role in ('DESK_OFFICER', 'DESK_HEAD', 'CASE_OFFICER', 'UNIT_HEAD', 'APPROVER', 'CLERK')),
    constraint delegation_to_another check (from_officer <> to_officer),
    constraint delegation_document_named check (document <> ''),
    constraint delegation_period check (valid_to >= valid_from)
);
comment on table agencies.delegation is
    'What an officer may do in place of another by a written authorisation (văn bản ủy quyền), between two dates, both inclusive.';
comment on column agencies.delegation.procedures is 'codes of the procedures it is limited to; empty = all';
create index delegation_by_receiver on agencies.delegation (to_officer);
create index delegation_by_giver on agencies.delegation (from_officer);

create table agencies.absence (
    id bigint generated always as identity,
    officer_id bigint not null,
    deputy_id bigint not null,
    first_day date not null,
    last_day date not null,
    reason text not null,
    constraint absence_pk primary key (id),
    constraint absence_officer foreign key (officer_id) references agencies.officer (id),
    constraint absence_deputy foreign key (deputy_id) references agencies.officer (id),
    constraint absence_deputy_is_another check (officer_id <> deputy_id),
    constraint absence_period check (last_day >= first_day)
);
comment on table agencies.absence is
    'Days, both inclusive, on which an officer is away and a deputy does their work of itself (người làm thay).';
create index absence_by_officer on agencies.absence (officer_id, last_day);
