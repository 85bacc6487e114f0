create table notifications.mail_setting (
    officer       bigint not null,
    wish          text   not null default 'NOTHING',
    address       text,
    confirmed_at  timestamptz,
    asked_address text,
    code_hash     bytea,
    code_until    timestamptz,
    code_tries    int    not null default 0,
    constraint mail_setting_pk primary key (officer),
    constraint mail_setting_wish_known check (wish in ('AT_ONCE', 'DIGEST', 'NOTHING')),
    constraint mail_setting_confirmed check ((address is null) = (confirmed_at is null)),
    constraint mail_setting_asked_whole check (num_nulls(asked_address, code_hash, code_until) in (0, 3)),
    constraint mail_setting_tries_few check (code_tries between 0 and 5)
);
comment on table notifications.mail_setting is 'Whether and where an officer wants notices by e-mail';
comment on column notifications.mail_setting.asked_address is 'not used for notices until the code sent there came back';

create table notifications.mail (
    id         bigint generated always as identity,
    officer    bigint      not null,
    kind       text        not null,
    once       text        not null,
    address    text,
    subject    text        not null,
    body       text        not null,
    written_at timestamptz not null,
    try_at     timestamptz not null,
    tries      int         not null default 0,
    state      text        not null default 'WAITING',
    answer     text,
    ended_at   timestamptz,
    constraint mail_pk primary key (id),
    constraint mail_once unique (once),
    constraint mail_kind_known check (kind in ('NOTICE', 'DIGEST', 'CONFIRMATION')),
    constraint mail_state_known check (state in ('WAITING', 'SENT', 'REFUSED', 'DROPPED')),
    constraint mail_ended check ((state = 'WAITING') = (ended_at is null)),
    constraint mail_only_confirmation_is_addressed check ((kind = 'CONFIRMATION') = (address is not null)),
    constraint mail_subject_is_one_line check (subject !~ '[[:cntrl:]]')
);
comment on table notifications.mail is 'E-mail to be sent, and what became of it; the text is emptied once it has ended';
comment on column notifications.mail.address is 'where a code was asked for; all others go to the address confirmed when they leave';
create index mail_next on notifications.mail (try_at, id) where state = 'WAITING';
create index mail_of_officer on notifications.mail (officer, id desc);
create index mail_age on notifications.mail (ended_at);
