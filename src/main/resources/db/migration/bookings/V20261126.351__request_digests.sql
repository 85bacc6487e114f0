-- A request may name people, so only its digest is kept to compare a repeated one with. Keys live thirty days: a small table.
update bookings.request_key set request = encode(sha256(convert_to(request, 'UTF8')), 'hex')
where request !~ '^[0-9a-f]{64}$';
comment on column bookings.request_key.request is 'SHA-256 of what was asked, in hexadecimal';
