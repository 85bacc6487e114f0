-- Every way in which an agency sees a dossier, newest first, so that a list reads only the rows it shows.
create index dossier_by_desk on dossiers.dossier (desk, id desc);
create index leg_by_agency on dossiers.leg (agency, dossier desc);
create index consultation_by_agency on dossiers.consultation (to_agency, dossier desc);
-- People give the last digits of a number; as a prefix of the number read backwards an index finds them.
create index dossier_by_end_of_number on dossiers.dossier (reverse(number) text_pattern_ops);
-- What hangs on a procedure is asked before a revision of it is published.
create index dossier_in_flight on dossiers.dossier (procedure_code)
    where state not in ('DECLINED', 'WITHDRAWN', 'STOPPED', 'RETURNED');
