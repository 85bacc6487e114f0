-- A unit ends with a day, like an agency: papers and old dossiers keep naming it.
alter table agencies.unit add column valid_to date;
comment on column agencies.unit.valid_to is 'last day; null = goes on';
