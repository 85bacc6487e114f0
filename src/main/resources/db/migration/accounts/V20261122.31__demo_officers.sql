create table accounts.demo_officer (
    officer bigint  not null,
    place   integer not null,
    title   text    not null,
    constraint demo_officer_pk primary key (officer),
    constraint demo_officer_credential foreign key (officer) references accounts.officer_credential (officer)
);
comment on table accounts.demo_officer is 'Officers of the sample province whom the sign-in page offers, in order; sample mode only';
