-- The moment of a dossier's last event, taken under the row's lock: the next one is never earlier.
alter table dossiers.dossier add column moved_at timestamptz;
comment on column dossiers.dossier.moved_at is 'moment of the last event; null until then for rows of a node that did not know it';
update dossiers.dossier d set moved_at = e.at
from dossiers.event e where e.dossier = d.id and e.seq = d.version;

create function dossiers.refuse_going_back() returns trigger language plpgsql as $$
begin
    raise exception 'dossier % cannot move at %, before its last event at %', new.number, new.moved_at, old.moved_at
        using errcode = 'integrity_constraint_violation';
end $$;
create trigger dossier_moves_forward before update on dossiers.dossier
    for each row when (new.moved_at < old.moved_at) execute function dossiers.refuse_going_back();

-- Under which version of the hash an event was written; what stands here already is of the first.
alter table dossiers.event add column hash_version smallint not null default 1;
alter table dossiers.event add constraint event_hash_version_known check (hash_version in (1, 2));
comment on column dossiers.event.hash_version is '2: the actor''s shown name is under the hash too, and the payload names the due times set';

-- The lead's refusal ended its own leg; it was not cut off.
update dossiers.leg l set outcome = 'REFUSED'
from dossiers.step s
where l.lead and l.outcome = 'CANCELLED'
  and s.dossier = l.dossier and s.stage = l.stage and s.leg = l.leg and s.outcome = 'REFUSED' and s.left_at = l.ended_at;
