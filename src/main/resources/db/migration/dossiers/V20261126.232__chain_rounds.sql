-- How far the nightly look at all hash chains has come, and what it found.
create table dossiers.chain_round (
    only_one    boolean     not null default true,
    started_at  timestamptz,
    reached     bigint      not null default 0,
    checked     bigint      not null default 0,
    finished_at timestamptz,
    taken_until timestamptz,
    constraint chain_round_pk primary key (only_one),
    constraint chain_round_only_one check (only_one)
);
comment on table dossiers.chain_round is 'One round through all chains: up to which id it came, when the last whole one ended';
insert into dossiers.chain_round default values;

create table dossiers.broken_chain (
    number   text        not null,
    fault    text        not null,
    found_at timestamptz not null,
    constraint broken_chain_pk primary key (number)
);
comment on table dossiers.broken_chain is 'Dossiers whose history did not fit its hashes when last looked at';
