-- Identity numbers were kept as typed, so the same person could be two. From here on they are kept as IdentityNumber writes them;
-- the history keeps what was said. No constraint yet: a node of the former version may still write one as typed.
create function dossiers.written_identity(typed text) returns text language sql immutable as $$
    select nullif(regexp_replace(
        upper(regexp_replace(normalize(typed, NFKC), '[[:space:].‐‑‒–—-]', '', 'g')),
        '^([0-9]{10})([0-9]{3})$', '\1-\2'), '')
$$;
update dossiers.dossier set applicant_id_number = dossiers.written_identity(applicant_id_number)
    where applicant_id_number !~ '^([0-9]{9}|[0-9]{12})$'
      and applicant_id_number is distinct from dossiers.written_identity(applicant_id_number);
update dossiers.filing
    set applicant = jsonb_set(applicant, '{idNumber}', to_jsonb(dossiers.written_identity(applicant ->> 'idNumber')))
    where applicant ->> 'idNumber' !~ '^([0-9]{9}|[0-9]{12})$'
      and applicant ->> 'idNumber' <> dossiers.written_identity(applicant ->> 'idNumber');
update dossiers.filing
    set submitter = jsonb_set(submitter, '{idNumber}', to_jsonb(dossiers.written_identity(submitter ->> 'idNumber')))
    where submitter ->> 'idNumber' !~ '^([0-9]{9}|[0-9]{12})$'
      and submitter ->> 'idNumber' <> dossiers.written_identity(submitter ->> 'idNumber');
drop function dossiers.written_identity(text);
