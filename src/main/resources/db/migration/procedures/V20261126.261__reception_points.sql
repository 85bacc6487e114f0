-- A procedure is found by the agency that decides it and by the one whose desk receives it.
alter table procedures.competence add column reception_points text[] not null default '{}';
comment on column procedures.competence.reception_points is 'codes of the agencies whose desks receive for it; the first that exists on the day';
create index competence_reception_point on procedures.competence using gin (reception_points);

delete from procedures.competence;
insert into procedures.competence (procedure_code, agency_code, agency_kind, line, reception_points, valid_from, valid_to)
select p.code, c ->> 'agencyCode', c ->> 'agencyKind', c ->> 'line',
       array(select jsonb_array_elements_text(c -> 'receptionPoints')), (c ->> 'from')::date, (c ->> 'to')::date
  from procedures.procedure p
  join procedures.revision r on r.id = p.current_revision
 cross join lateral jsonb_array_elements(r.content -> 'competences') c;
