create schema accounts;

create table accounts.account (
    id            bigint generated always as identity,
    kind          text        not null,
    name          text        not null,
    citizen_id    text,
    tax_code      text,
    birth_date    date,
    phone         text        not null,
    email         text,
    address       text,
    password_hash text        not null,
    sample        boolean     not null default false,
    created_at    timestamptz not null,
    constraint account_pk primary key (id),
    constraint account_kind check (kind in ('PERSON', 'ORGANISATION')),
    constraint account_identity check (
        (kind = 'PERSON' and citizen_id is not null and tax_code is null)
        or (kind = 'ORGANISATION' and tax_code is not null and citizen_id is null and birth_date is null)),
    constraint account_citizen_id_once unique (citizen_id),
    constraint account_tax_code_once unique (tax_code),
    constraint account_phone_once unique (phone),
    constraint account_email_once unique (email)
);
comment on table accounts.account is 'People and organisations who sign in on the portal; one per citizen id or tax code';
comment on column accounts.account.email is 'in lower case';
comment on column accounts.account.sample is 'has the published password of the sample province; only sample mode starts with such rows';

create table accounts.officer_credential (
    officer        bigint      not null,
    password_hash  text        not null,
    totp_secret    bytea       not null,
    last_totp_step bigint      not null default 0,
    sample         boolean     not null default false,
    changed_at     timestamptz not null,
    constraint officer_credential_pk primary key (officer)
);
comment on table accounts.officer_credential is 'Password and second factor of an officer (agencies.officer.id)';
comment on column accounts.officer_credential.totp_secret is 'AES-256-GCM under the key from the settings, bound to the officer';
comment on column accounts.officer_credential.last_totp_step is 'the 30-second step of the last code taken, so that a code works once';

create table accounts.sign_in_attempts (
    identity     text    not null,
    failed       integer not null,
    locked_until timestamptz,
    constraint sign_in_attempts_pk primary key (identity)
);
comment on table accounts.sign_in_attempts is 'Tries since the last whole sign-in, counted before they are evaluated';

create table accounts.api_token (
    hash       bytea       not null,
    actor_kind text        not null,
    actor_id   bigint      not null,
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    constraint api_token_pk primary key (hash),
    constraint api_token_actor_kind check (actor_kind in ('CITIZEN', 'OFFICER'))
);
create index api_token_actor on accounts.api_token (actor_kind, actor_id);
comment on table accounts.api_token is 'Bearer tokens of the API, known only by their SHA-256';

create table accounts.sign_in_log (
    id       bigint generated always as identity,
    at       timestamptz not null,
    identity text        not null,
    outcome  text        not null,
    address  text,
    constraint sign_in_log_pk primary key (id)
);
create index sign_in_log_identity on accounts.sign_in_log (identity, at);
comment on table accounts.sign_in_log is 'Every try to sign in and every sign-out: who, when, from which address, with what outcome';
