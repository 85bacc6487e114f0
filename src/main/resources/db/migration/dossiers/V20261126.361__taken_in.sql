-- What a desk took in for a competent agency elsewhere (không phụ thuộc địa giới hành chính, NĐ 118/2025), and by when that agency must
-- have it: the limit starts only there. When it had it is told by the event after the first.
create table dossiers.taken_in (
    dossier  bigint      not null,
    desk     bigint      not null,
    taken_at timestamptz not null,
    owed     timestamptz not null,
    constraint taken_in_pk primary key (dossier),
    constraint taken_in_owed_later check (owed >= taken_at)
) partition by range (dossier);
comment on table dossiers.taken_in is
    'Dossiers a desk took in for a competent agency elsewhere, and by when they are owed there: the same day, or next morning after 15:00';
comment on column dossiers.taken_in.desk is 'the agency whose desk took it in; the one that receives and returns stands in dossiers.dossier';
create index taken_in_by_desk on dossiers.taken_in (desk, owed);
create index taken_in_newest on dossiers.taken_in (desk, dossier desc);

do $$
begin
    for y in 2021..2035 loop
        execute format('create table dossiers.taken_in_%s partition of dossiers.taken_in for values from (%s) to (%s)',
            y, y * 100000000000, (y + 1) * 100000000000);
    end loop;
end $$;
