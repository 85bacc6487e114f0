create schema signatures;

-- A certificate and where its private key is: a PKCS#12 file sealed with the secret key, or a PKCS#11 token the operator named.
create table signatures.signing_key (
    id bigint generated always as identity primary key,
    officer bigint,
    agency bigint,
    certificate bytea not null,
    chain bytea[] not null default '{}',
    holder text not null,
    issuer text not null,
    serial text not null,
    valid_from timestamptz not null,
    valid_to timestamptz not null,
    store bytea,
    token text,
    slot int,
    sample boolean not null default false,
    added_at timestamptz not null,
    added_by text not null,
    retired_at timestamptz,
    constraint signing_key_of_one check (num_nonnulls(officer, agency) = 1),
    constraint signing_key_in_one_place check (num_nonnulls(store, token) = 1 and (token is null) = (slot is null)),
    constraint signing_key_valid_some_time check (valid_from < valid_to)
);
create unique index signing_key_once on signatures.signing_key (coalesce(officer, -agency), issuer, serial)
    where retired_at is null;

create table signatures.pin_attempts (
    key bigint primary key references signatures.signing_key,
    failed int not null,
    locked_until timestamptz
);

-- Certificates of authorities (CA) whose word counts here.
create table signatures.trusted_issuer (
    fingerprint text primary key,
    certificate bytea not null,
    name text not null,
    valid_from timestamptz not null,
    valid_to timestamptz not null,
    sample boolean not null default false,
    added_at timestamptz not null,
    added_by text not null
);

-- The latest list of revoked certificates (CRL) of a trusted issuer.
create table signatures.revocation_list (
    issuer text primary key references signatures.trusted_issuer on delete cascade,
    list bytea not null,
    issued_at timestamptz not null,
    next_due timestamptz,
    added_at timestamptz not null,
    added_by text not null
);

-- Signs the codes printed as QR on sealed results; the private key is sealed with the secret key.
create table signatures.code_key (
    id text primary key,
    public_key bytea not null,
    private_key bytea not null,
    since timestamptz not null
);

-- What was signed here. A document is known by the file its first signature made; each later one adds to the file before it.
create table signatures.signing (
    document uuid not null,
    no int not null check (no >= 1),
    kind text not null check (kind in ('SIGNATURE', 'SEAL')),
    source uuid,
    file uuid not null unique,
    sha256 text not null,
    dossier text not null,
    agency bigint not null,
    key bigint not null references signatures.signing_key,
    officer bigint not null,
    officer_name text not null,
    request_key text not null,
    request_digest bytea not null,
    at timestamptz not null,
    primary key (document, no),
    constraint signing_once unique (officer, request_key),
    constraint signing_adds_to_a_file check ((kind = 'SEAL') <= (source is not null))
);
create index signing_by_content on signatures.signing (sha256);

-- A result its agency takes back, for everybody to know who holds the file.
create table signatures.withdrawal (
    document uuid primary key,
    reason text not null check (length(reason) >= 10),
    agency bigint not null,
    officer bigint not null,
    officer_name text not null,
    at timestamptz not null
);

create function signatures.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is written once and never changed', tg_table_name;
end $$;
create trigger signing_append_only before update or delete or truncate on signatures.signing
    for each statement execute function signatures.refuse_change();
create trigger withdrawal_append_only before update or delete or truncate on signatures.withdrawal
    for each statement execute function signatures.refuse_change();
