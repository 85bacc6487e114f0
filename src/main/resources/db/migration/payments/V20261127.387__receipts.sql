-- The money taken at a one-stop desk for a dossier: receipts out of numbered books, line by line, never changed.
create schema payments;

create table payments.receipt_book (
    id        bigint generated always as identity,
    desk      bigint      not null,
    pattern   text        not null,
    series    text        not null,
    last      integer     not null default 0,
    opened_at timestamptz not null,
    opened_by text        not null,
    closed_at timestamptz,
    closed_by text,
    constraint receipt_book_pk primary key (id),
    constraint receipt_book_once unique (desk, pattern, series),
    constraint receipt_book_pattern check (length(pattern) between 1 and 20),
    constraint receipt_book_series check (length(series) between 1 and 20),
    constraint receipt_book_last check (last between 0 and 9999999),
    constraint receipt_book_closed check ((closed_at is null) = (closed_by is null))
);
create unique index receipt_book_one_open on payments.receipt_book (desk) where closed_at is null;
comment on table payments.receipt_book is 'Books of receipts (quyển biên lai) of a desk; its numbers run without a gap';
comment on column payments.receipt_book.desk is 'the agency whose one-stop desk it is (agencies.agency.id)';
comment on column payments.receipt_book.last is 'the last number given out; locked while a receipt is made';

create table payments.receipt (
    id            bigint generated always as identity,
    book          bigint      not null,
    number        integer     not null,
    dossier       text        not null,
    no            integer     not null,
    agency        bigint      not null,
    payer         text        not null,
    payer_number  text,
    payer_address text,
    method        text        not null,
    total         bigint      not null,
    officer       bigint      not null,
    officer_name  text        not null,
    taken_at      timestamptz not null,
    key           text        not null,
    request       text        not null,
    cancelled_at      timestamptz,
    cancelled_officer bigint,
    cancelled_by      text,
    cancel_reason     text,
    constraint receipt_pk primary key (id),
    constraint receipt_of_book foreign key (book) references payments.receipt_book (id),
    constraint receipt_number_once unique (book, number),
    constraint receipt_no_once unique (dossier, no),
    constraint receipt_key_once unique (officer, key),
    constraint receipt_method check (method in ('CASH', 'TRANSFER', 'CARD')),
    constraint receipt_total check (total > 0),
    constraint receipt_cancelled check (
        num_nulls(cancelled_at, cancelled_officer, cancelled_by, cancel_reason) in (0, 4)),
    constraint receipt_never_cancelled_by_its_cashier check (cancelled_officer <> officer)
);
create index receipt_by_day on payments.receipt (book, taken_at);
comment on table payments.receipt is 'A receipt (biên lai); what was wrong is cancelled, its number stays used';
comment on column payments.receipt.no is 'counts the receipts of the dossier, for its papers';
comment on column payments.receipt.agency is 'the competent agency, to which the desk settles (NĐ 61/2018 Art 12(9))';
comment on column payments.receipt.officer_name is 'as printed, with whom they stood in for';
comment on column payments.receipt.request is 'digest of what was asked under the key';

create table payments.receipt_line (
    receipt  bigint   not null,
    no       smallint not null,
    fee      text     not null,
    kind     text     not null,
    rate     bigint   not null,
    unit     text     not null,
    quantity integer  not null,
    constraint receipt_line_pk primary key (receipt, no),
    constraint receipt_line_of foreign key (receipt) references payments.receipt (id),
    constraint receipt_line_kind check (kind in ('CHARGE', 'LEVY')),
    constraint receipt_line_rate check (rate > 0),
    constraint receipt_line_quantity check (quantity between 1 and 9999)
);
comment on table payments.receipt_line is 'What was paid for: a fee of the pinned revision, by how many units';
comment on column payments.receipt_line.no is 'its place among the fees of the case by that channel, from 1';

create function payments.refuse_receipt_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.cancelled_at is null and new.cancelled_at is not null
        and (to_jsonb(new) - '{cancelled_at,cancelled_officer,cancelled_by,cancel_reason}'::text[])
            = (to_jsonb(old) - '{cancelled_at,cancelled_officer,cancelled_by,cancel_reason}'::text[]) then
        return new;
    end if;
    raise exception 'a receipt is never changed, only cancelled once';
end $$;
create trigger receipt_only_cancelled before update or delete on payments.receipt
    for each row execute function payments.refuse_receipt_change();
create trigger receipt_never_truncated before truncate on payments.receipt
    for each statement execute function payments.refuse_receipt_change();

create function payments.refuse_line_change() returns trigger language plpgsql as $$
begin
    raise exception 'a line of a receipt is never changed';
end $$;
create trigger receipt_line_append_only before update or delete on payments.receipt_line
    for each row execute function payments.refuse_line_change();
create trigger receipt_line_never_truncated before truncate on payments.receipt_line
    for each statement execute function payments.refuse_line_change();
