-- A result belongs to the step that decided it, says what was decided, and stands until that step is worked on again.
alter table dossiers.result
    add column stage         smallint,
    add column leg           smallint,
    add column step          smallint,
    add column decision      text,
    add column superseded_at timestamptz;

update dossiers.result r set stage = s.stage, leg = s.leg, step = s.step, decision = s.outcome
from dossiers.step s
where s.dossier = r.dossier and s.left_at = r.at and s.outcome in ('APPROVED', 'REFUSED');

update dossiers.result r set superseded_at = s.left_at
from (select dossier, stage, leg, step, max(left_at) as left_at from dossiers.step
      where outcome = 'SENT_BACK' group by dossier, stage, leg, step) s
where s.dossier = r.dossier and s.stage = r.stage and s.leg = r.leg and s.step <= r.step + 1 and s.left_at > r.at;

update dossiers.result r set superseded_at = d.finished_at
from dossiers.dossier d
where d.id = r.dossier and d.outcome = 'REFUSED' and r.decision = 'APPROVED' and r.superseded_at is null;

alter table dossiers.result
    alter column stage set not null,
    alter column leg set not null,
    alter column step set not null,
    alter column decision set not null,
    add constraint result_decision_known check (decision in ('APPROVED', 'REFUSED'));
comment on column dossiers.result.superseded_at is
    'since when it says nothing any more: the step was sent back for rework, or the lead refused after all';

-- The last guard: whatever wrote the decision, the document that says it must be there when the transaction ends.
create function dossiers.require_result() returns trigger language plpgsql as $$
begin
    if not exists (select from dossiers.result
                   where dossier = new.id and decision = new.outcome and superseded_at is null) then
        raise exception 'dossier % is decided without a result that says so', new.number
            using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;
create constraint trigger decided_with_result after update on dossiers.dossier
    deferrable initially deferred for each row
    when (new.outcome is not null and old.outcome is distinct from new.outcome)
    execute function dossiers.require_result();
