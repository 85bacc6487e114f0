-- A leg that ended is history, and a dossier does not end while a part of it is being done again: a node of the version before, which
-- knows no rounds (migration .382), is refused instead of writing over the hours of the first round.
create function dossiers.keep_ended_leg() returns trigger language plpgsql as $$
begin
    raise exception 'leg %.% of dossier %, round %, has ended', old.stage, old.leg, old.dossier, old.round
        using errcode = 'integrity_constraint_violation';
end $$;
create trigger ended_leg_is_history before update on dossiers.leg for each row
    when (old.ended_at is not null
        and (old.ended_at, old.outcome, old.due) is distinct from (new.ended_at, new.outcome, new.due))
    execute function dossiers.keep_ended_leg();

create function dossiers.require_legs_ended() returns trigger language plpgsql as $$
begin
    if exists (select from dossiers.leg where dossier = new.id and ended_at is null) then
        raise exception 'dossier % ends while a part of it is open', new.number
            using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;
create constraint trigger finished_with_legs_ended after update on dossiers.dossier
    deferrable initially deferred for each row
    when (new.finished_at is not null and old.finished_at is null)
    execute function dossiers.require_legs_ended();

-- What an agency decided in a span of days, for the shares on the spot.
create index dossier_decided_by_agency on dossiers.dossier (agency, finished_at) include (revision) where outcome is not null;
