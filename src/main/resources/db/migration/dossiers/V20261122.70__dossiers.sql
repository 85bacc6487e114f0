-- The heart: dossiers, their events, and the interval rows that every per-agency figure is computed from.
-- The big tables are partitioned by year through the id: id = year of filing × 10^11 + a running number, so that a row
-- and all that hangs on it stand in the partition of one year and a lookup by id reads one partition only.
create schema dossiers;

create sequence dossiers.dossier_running;

create table dossiers.dossier (
    id                  bigint      not null,
    number              text        not null,
    lookup_code         text        not null,
    version             int         not null,
    last_hash           bytea       not null,
    state               text        not null,
    procedure_code      text        not null,
    procedure_name      text        not null,
    sector              text        not null,
    revision            bigint      not null,
    case_code           text        not null,
    regime              text        not null,
    channel             text        not null,
    agency              bigint      not null,
    desk                bigint      not null,
    account             bigint,
    applicant_name      text        not null,
    applicant_folded    text        not null,
    applicant_id_number text,
    submitted_at        timestamptz not null,
    intake_due          timestamptz,
    received_at         timestamptz,
    counted_from        timestamptz,
    first_due           timestamptz,
    due                 timestamptz,
    stage               smallint    not null default 0,
    clock_stopped_at    timestamptz,
    finished_at         timestamptz,
    outcome             text,
    returned_at         timestamptz,
    fee                 bigint      not null default 0,
    constraint dossier_pk primary key (id),
    constraint dossier_state_known check (state in ('SUBMITTED', 'DECLINED', 'IN_PROGRESS', 'AWAITING_SUPPLEMENT',
        'AWAITING_PAYMENT', 'SUSPENDED', 'WITHDRAWN', 'STOPPED', 'RESULT_READY', 'RETURNED')),
    constraint dossier_result_has_outcome check (state not in ('RESULT_READY', 'RETURNED') or outcome is not null),
    constraint dossier_outcome_known check (outcome in ('APPROVED', 'REFUSED'))
) partition by range (id);
comment on table dossiers.dossier is 'Where each dossier stands now; its history is dossiers.event';
comment on column dossiers.dossier.agency is 'the competent agency (agencies.agency.id)';
comment on column dossiers.dossier.desk is 'the agency whose one-stop desk receives and returns';
comment on column dossiers.dossier.counted_from is 'start of the limit that gives due: reception, or the full supplement under R2021';
comment on column dossiers.dossier.first_due is 'the date promised on the first slip; due may move with a coded reason';

create index dossier_by_number on dossiers.dossier (number);
create index dossier_by_account on dossiers.dossier (account, id desc) where account is not null;
create index dossier_by_applicant on dossiers.dossier (applicant_id_number, procedure_code)
    where applicant_id_number is not null;
create index dossier_by_desk_state on dossiers.dossier (desk, state, id desc);
create index dossier_by_agency on dossiers.dossier (agency, id desc);
create index dossier_intake on dossiers.dossier (desk, intake_due) where state = 'SUBMITTED';

create table dossiers.filing (
    dossier   bigint not null,
    applicant jsonb  not null,
    submitter jsonb  not null,
    answers   jsonb  not null,
    papers    jsonb  not null,
    delivery  jsonb  not null,
    constraint filing_pk primary key (dossier)
) partition by range (dossier);
comment on table dossiers.filing is 'What was handed in: people, answers, papers with their files and checks';

create table dossiers.event (
    dossier    bigint      not null,
    seq        int         not null,
    at         timestamptz not null,
    actor_kind text        not null,
    actor      bigint,
    actor_name text        not null,
    type       text        not null,
    payload    json,
    salt       bytea,
    commitment bytea       not null,
    prev_hash  bytea       not null,
    hash       bytea       not null,
    constraint event_pk primary key (dossier, seq)
) partition by range (dossier);
comment on table dossiers.event is 'Append-only history, hash-chained per dossier; payload and salt may be erased, the chain still verifies';

create table dossiers.leg (
    dossier    bigint      not null,
    stage      smallint    not null,
    leg        smallint    not null,
    name       text        not null,
    agency     bigint      not null,
    lead       boolean     not null,
    started_at timestamptz not null,
    due        timestamptz not null,
    ended_at   timestamptz,
    outcome    text,
    constraint leg_pk primary key (dossier, stage, leg)
) partition by range (dossier);
comment on table dossiers.leg is 'One agency''s part of a stage, with its own due date';

create table dossiers.step (
    dossier      bigint      not null,
    no           int         not null,
    stage        smallint    not null,
    leg          smallint    not null,
    step         smallint    not null,
    name         text        not null,
    role         text        not null,
    actions      text        not null,
    agency       bigint      not null,
    unit         bigint,
    officer      bigint,
    officer_name text,
    entered_at   timestamptz not null,
    due          timestamptz not null,
    left_at      timestamptz,
    outcome      text,
    note         text,
    constraint step_pk primary key (dossier, no)
) partition by range (dossier);
comment on table dossiers.step is 'Interval rows: who held the dossier, from when to when, against which due time';
create index step_open on dossiers.step (agency, role, due) where left_at is null;
create index step_of_officer on dossiers.step (officer, left_at desc) where officer is not null;
create index step_by_agency on dossiers.step (agency, dossier desc);

create table dossiers.pause (
    dossier     bigint      not null,
    no          int         not null,
    started_at  timestamptz not null,
    ended_at    timestamptz,
    reason      text        not null,
    detail      text        not null,
    legal_basis text,
    constraint pause_pk primary key (dossier, no)
) partition by range (dossier);
comment on table dossiers.pause is 'Times that do not count, each with its reason and legal basis';

create table dossiers.letter (
    dossier bigint      not null,
    no      int         not null,
    kind    text        not null,
    at      timestamptz not null,
    officer text        not null,
    content jsonb       not null,
    constraint letter_pk primary key (dossier, no)
) partition by range (dossier);
comment on table dossiers.letter is 'Papers the law prescribes, as issued: the content from which the PDF is set again';

create table dossiers.consultation (
    dossier       bigint      not null,
    no            int         not null,
    from_agency   bigint      not null,
    from_officer  bigint      not null,
    to_agency     bigint      not null,
    to_unit       bigint,
    question      text        not null,
    asked_at      timestamptz not null,
    due           timestamptz not null,
    verdict       text,
    answer        text,
    answered_at   timestamptz,
    answered_name text,
    constraint consultation_pk primary key (dossier, no)
) partition by range (dossier);
comment on table dossiers.consultation is 'Questions to other units beside the step (lấy ý kiến), with their own deadline';
create index consultation_open on dossiers.consultation (to_agency, due) where answered_at is null;

create table dossiers.result (
    dossier bigint      not null,
    no      int         not null,
    title   text        not null,
    file    uuid,
    content jsonb,
    agency  bigint      not null,
    at      timestamptz not null,
    officer text        not null,
    constraint result_pk primary key (dossier, no),
    constraint result_is_something check (file is not null or content is not null)
) partition by range (dossier);
comment on table dossiers.result is 'Result documents (kết quả giải quyết), stored files, or letters set from their content';

do $$
declare
    t text;
    y int;
begin
    foreach t in array array['dossier', 'filing', 'event', 'leg', 'step', 'pause', 'letter', 'consultation', 'result'] loop
        for y in 2021..2035 loop
            execute format('create table dossiers.%I partition of dossiers.%I for values from (%s) to (%s)',
                t || '_' || y, t, y * 100000000000, (y + 1) * 100000000000);
        end loop;
    end loop;
    -- A unique index cannot span partitions without the key, and need not: number and id carry the same year.
    for y in 2021..2035 loop
        execute format('create unique index dossier_%s_number_once on dossiers.dossier_%s (number)', y, y);
    end loop;
end $$;

create function dossiers.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'dossiers.event is append-only';
end $$;
create trigger event_append_only before update or delete on dossiers.event
    for each row execute function dossiers.refuse_change();

create table dossiers.number_counter (
    prefix text not null,
    day    date not null,
    last   int  not null,
    constraint number_counter_pk primary key (prefix, day)
);
comment on table dossiers.number_counter is 'Order of the day at each receiving agency (TT 01/2018 Art 19)';

create table dossiers.request_key (
    actor  text        not null,
    key    text        not null,
    digest bytea       not null,
    reply  jsonb       not null,
    at     timestamptz not null,
    constraint request_key_pk primary key (actor, key)
);
comment on table dossiers.request_key is 'Idempotency: what was answered to a request that may be repeated';
create index request_key_age on dossiers.request_key (at);

create table dossiers.draft (
    id             uuid        not null,
    account        bigint      not null,
    procedure_code text        not null,
    agency         bigint,
    content        jsonb       not null,
    version        int         not null,
    created_at     timestamptz not null,
    saved_at       timestamptz not null,
    submitted_as   text,
    constraint draft_pk primary key (id)
);
comment on table dossiers.draft is 'Bản nháp – CHƯA NỘP: not yet a dossier, deleted or kept by its owner';
create index draft_of_account on dossiers.draft (account, saved_at desc) where submitted_as is null;
