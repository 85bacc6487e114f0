-- Work that goes on without anybody waiting, kept by the db-scheduler library: any node takes it, one at a time.
create schema if not exists jobs;
create table jobs.scheduled_task (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    constraint scheduled_task_pk primary key (task_name, task_instance)
);
comment on table jobs.scheduled_task is 'Jobs due, running or to be tried again (db-scheduler)';
create index scheduled_task_due on jobs.scheduled_task (execution_time);
create index scheduled_task_heartbeat on jobs.scheduled_task (last_heartbeat);
