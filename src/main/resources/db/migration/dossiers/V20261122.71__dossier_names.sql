-- Officers look people up by words of their name; the search column is folded by the application.
create extension if not exists pg_trgm;
create index dossier_by_applicant_name on dossiers.dossier using gin (applicant_folded gin_trgm_ops);
