-- Working time a limit was given after it began: an extension, at most once a dossier, or what a change of the calendar may not take away.
create table dossiers.added_time (
    dossier    bigint      not null,
    no         int         not null,
    cause      text        not null,
    at         timestamptz not null,
    micros     bigint      not null,
    former_due timestamptz not null,
    due        timestamptz not null,
    reason     text        not null,
    constraint added_time_pk primary key (dossier, no),
    constraint added_time_cause_known check (cause in ('EXTENSION', 'PROMISE_KEPT')),
    constraint added_time_is_time check (micros > 0 and due > former_due)
) partition by range (dossier);
comment on table dossiers.added_time is
    'Working time added to the limit: an extension (gia hạn, once), or a promised date kept although the calendar changed';
comment on column dossiers.added_time.micros is 'working time, exact to the microsecond as due times are';

do $$
begin
    for y in 2021..2035 loop
        execute format('create table dossiers.added_time_%s partition of dossiers.added_time for values from (%s) to (%s)',
            y, y * 100000000000, (y + 1) * 100000000000);
    end loop;
end $$;
-- NĐ 61/2018 Art 19(9): a new date is given once.
create unique index added_time_extension_once on dossiers.added_time (dossier) where cause = 'EXTENSION';
create unique index added_time_kept_once on dossiers.added_time (dossier) where cause = 'PROMISE_KEPT';
