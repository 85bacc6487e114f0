-- What the actions promise, kept by the database too, so that no other way in can break it.
alter table dossiers.dossier
    add constraint dossier_regime_known check (regime in ('R2021', 'R2026')),
    add constraint dossier_channel_known check (channel in ('COUNTER', 'ONLINE', 'POSTAL')),
    add constraint dossier_returned_after_end check (returned_at is null or finished_at is not null);
alter table dossiers.step add constraint step_left_with_outcome check ((left_at is null) = (outcome is null));
alter table dossiers.leg add constraint leg_ended_with_outcome check ((ended_at is null) = (outcome is null));
alter table dossiers.consultation
    add constraint consultation_answered_whole check ((answered_at is null) = (verdict is null));

create unique index pause_open_once on dossiers.pause (dossier) where ended_at is null;
create unique index step_open_once_a_leg on dossiers.step (dossier, stage, leg) where left_at is null;

create trigger event_never_truncated before truncate on dossiers.event
    for each statement execute function dossiers.refuse_change();
do $$
begin
    for y in 2021..2035 loop
        execute format('create trigger event_never_truncated before truncate on dossiers.event_%s
            for each statement execute function dossiers.refuse_change()', y);
    end loop;
end $$;

-- What is late is a handful among years of dossiers: found without walking them.
create index dossier_running_by_agency on dossiers.dossier (agency, due) where finished_at is null;
create index dossier_running_by_desk on dossiers.dossier (desk, due) where finished_at is null;
create index draft_of_procedure on dossiers.draft (procedure_code) where submitted_as is null;

-- No statement reads these: a step is found by its dossier or, while open, by step_open; a number by its year's unique index.
drop index dossiers.step_of_officer;
drop index dossiers.step_by_agency;
drop index dossiers.dossier_by_number;
