-- In whose place somebody acted, beside their own name: the rows from which lists and papers are set.
alter table dossiers.step add column on_behalf jsonb;
comment on column dossiers.step.on_behalf is 'in whose place the officer holds or held it; null in their own';
alter table dossiers.result add column on_behalf jsonb;
alter table dossiers.letter add column on_behalf jsonb;
