-- A token that was asked for while the password changed must not outlive the old one. Older nodes write none: null.
alter table accounts.api_token add column password_mark text;
comment on column accounts.api_token.password_mark is 'which password it was asked for with; null = by a node that did not keep it';
