-- A dossier that could not be moved stops no other: it stays listed with what was wrong, and is tried again.
create table reorganisation.plan_fault (
    plan   bigint      not null,
    number text        not null,
    fault  text        not null,
    at     timestamptz not null,
    constraint plan_fault_pk primary key (plan, number),
    constraint plan_fault_of_plan foreign key (plan) references reorganisation.plan (id)
);
comment on table reorganisation.plan_fault is 'Dossiers that the latest pass of a plan could not move, and why';

-- A plan drafted twice by one request is one plan.
alter table reorganisation.plan add column request_key text;
comment on column reorganisation.plan.request_key is 'officer and key of the request that drafted it; null for older ones';
create unique index plan_drafted_once on reorganisation.plan (request_key);
