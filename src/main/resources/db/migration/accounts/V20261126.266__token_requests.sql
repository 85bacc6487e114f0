-- A request for a token, or to revoke one, may be repeated like any other: after a lost answer it gives the same one.
alter table accounts.api_token
    add column request_key text,
    add column code        text,
    add column revoked_key text;
create unique index api_token_request on accounts.api_token (actor_kind, actor_id, request_key) where request_key is not null;
comment on column accounts.api_token.request_key is 'Idempotency-Key of the request that issued it';
comment on column accounts.api_token.code is 'code of the second factor that was given with it; used up, so no secret any more';
comment on column accounts.api_token.revoked_key is 'Idempotency-Key of the request that revoked it';
