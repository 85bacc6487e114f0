-- A list of one procedure's dossiers walks its own rows, not the years of its agency: a rare procedure took seconds.
create index dossier_by_procedure on dossiers.dossier (procedure_code, id desc);
