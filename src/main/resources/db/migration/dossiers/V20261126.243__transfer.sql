-- By when a dossier must have left the desk for those who process it (NĐ 61/2018 Art 18, NĐ 118/2025 Art 18(2)). When it did
-- is told by its first step; only what is owed has to be kept, since calendars change.
create table dossiers.transfer (
    dossier     bigint      not null,
    desk        bigint      not null,
    received_at timestamptz not null,
    owed        timestamptz not null,
    constraint transfer_pk primary key (dossier),
    constraint transfer_owed_later check (owed >= received_at)
) partition by range (dossier);
comment on table dossiers.transfer is
    'By when the desk must have handed a dossier on: the day it was received, or next morning when that was after 15:00';
create index transfer_by_desk on dossiers.transfer (desk, owed);

do $$
begin
    for y in 2021..2035 loop
        execute format('create table dossiers.transfer_%s partition of dossiers.transfer for values from (%s) to (%s)',
            y, y * 100000000000, (y + 1) * 100000000000);
    end loop;
end $$;
