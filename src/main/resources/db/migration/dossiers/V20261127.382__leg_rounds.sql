-- A finished leg may be given back to its agency for rework (trả lại cơ quan làm lại): each time it runs is a round with hours and a due
-- time of its own, so that nobody's time hides in another's.
alter table dossiers.leg
    add column round       smallint not null default 1,
    add column since       int      not null default 0,
    add column from_step   smallint not null default 0,
    add column asked_stage smallint,
    add column asked_name  text,
    add column reason      text,
    drop constraint leg_pk,
    add constraint leg_pk primary key (dossier, stage, leg, round),
    add constraint leg_round_counts check (round >= 1),
    add constraint leg_returned_whole check (
        (round > 1) = (reason is not null and asked_name is not null and asked_stage is not null)
        and (round > 1 or from_step = 0)
        and (asked_stage is null or asked_stage >= stage));
comment on column dossiers.leg.round is '1 = as the route begins it; more = given back for rework that many times less one';
comment on column dossiers.leg.since is 'number of the event it began with; its steps are those of this and later events, until the next round';
comment on column dossiers.leg.from_step is 'the step from which it runs again';
comment on column dossiers.leg.asked_stage is 'the stage whose lead agency gave it back, and waits for it';

-- An agency does its part once at a time.
create unique index leg_open_once on dossiers.leg (dossier, stage, leg) where ended_at is null;
