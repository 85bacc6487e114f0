alter table agencies.position
    add constraint position_once unique nulls not distinct (officer_id, agency_id, unit_id, role, valid_from);
