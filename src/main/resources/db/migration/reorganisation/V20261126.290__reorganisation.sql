create schema reorganisation;

create table reorganisation.plan (
    id               bigint      generated always as identity,
    version          int         not null,
    title            text        not null,
    effective        date        not null,
    state            text        not null,
    author           bigint      not null,
    author_name      text        not null,
    saved_at         timestamptz not null,
    approver         bigint,
    approver_name    text,
    approved_at      timestamptz,
    approved_version int,
    restructured_at  timestamptz,
    finished_at      timestamptz,
    moved            int         not null default 0,
    undecided        int         not null default 0,
    constraint plan_pk primary key (id),
    constraint plan_state_known check (state in ('DRAFT', 'APPROVED', 'MOVING', 'DONE')),
    constraint plan_approved_by_another check (approver <> author),
    constraint plan_approved_as_it_stands check (approved_version = version),
    constraint plan_approved_whole check ((state = 'DRAFT') = (approver is null)),
    constraint plan_moves_on_the_new_tree check ((state in ('MOVING', 'DONE')) = (restructured_at is not null)),
    constraint plan_done_at_a_moment check ((state = 'DONE') = (finished_at is not null))
);
comment on table reorganisation.plan is
    'Plans that reorganise the administration (phương án sắp xếp): drafted by one administrator, approved by another, carried out once.';
comment on column reorganisation.plan.author is 'who saved the present version (agencies.officer.id)';
comment on column reorganisation.plan.restructured_at is 'when the tree changed; from then on dossiers are moved';

create table reorganisation.plan_version (
    plan        bigint      not null,
    version     int         not null,
    document    jsonb       not null,
    author      bigint      not null,
    author_name text        not null,
    saved_at    timestamptz not null,
    constraint plan_version_pk primary key (plan, version),
    constraint plan_version_of_plan foreign key (plan) references reorganisation.plan (id)
);
comment on table reorganisation.plan_version is 'Every version of a plan as it was saved.';
