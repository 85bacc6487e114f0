-- How long a procedure really takes is read from what was decided lately, without walking the rest.
create index dossier_decided on dossiers.dossier (procedure_code, finished_at) where outcome is not null;
