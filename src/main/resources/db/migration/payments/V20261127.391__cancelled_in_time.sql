-- What was cancelled in a span of days, whenever it was taken: a quarter that was settled does not change any more.
create index receipt_by_cancellation on payments.receipt (book, cancelled_at) where cancelled_at is not null;
