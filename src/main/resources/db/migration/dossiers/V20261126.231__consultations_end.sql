-- A question belongs to the step that asked it, and ends: answered, withdrawn, out of time, or with its dossier.
alter table dossiers.consultation
    add column step          int,
    add column closed_at     timestamptz,
    add column closed_as     text,
    add column closed_reason text;
comment on column dossiers.consultation.step is 'the step that asked, which is not left while the answer may still come; null = unknown';

update dossiers.consultation c set step = s.no
from dossiers.step s
where s.dossier = c.dossier and s.agency = c.from_agency
  and s.entered_at <= c.asked_at and (s.left_at is null or s.left_at >= c.asked_at);
update dossiers.consultation c set closed_at = s.left_at, closed_as = 'UNANSWERED'
from dossiers.step s
where c.answered_at is null and s.dossier = c.dossier and s.no = c.step and s.left_at is not null
  and s.outcome <> 'CANCELLED';
update dossiers.consultation c set closed_at = d.finished_at, closed_as = 'DOSSIER_ENDED'
from dossiers.dossier d
where c.answered_at is null and c.closed_at is null and d.id = c.dossier and d.finished_at is not null;

alter table dossiers.consultation
    add constraint consultation_ended_known check (closed_as in ('WITHDRAWN', 'UNANSWERED', 'DOSSIER_ENDED')),
    add constraint consultation_ended_whole check ((closed_at is null) = (closed_as is null)),
    add constraint consultation_withdrawn_why check (closed_as <> 'WITHDRAWN' or closed_reason is not null),
    add constraint consultation_ends_once check (answered_at is null or closed_at is null);
create index consultation_waiting on dossiers.consultation (to_agency, due) where answered_at is null and closed_at is null;
drop index dossiers.consultation_open;
