-- A decision is published before the day it takes effect: until then the former revision is in force.
alter table procedures.revision add column scheduled_for date;
comment on column procedures.revision.scheduled_for is 'the day from which it was published to be in force, by the province''s date; null = at once';
create index revision_scheduled on procedures.revision (scheduled_for) where scheduled_for is not null and replaced_at is null;
