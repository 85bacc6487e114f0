package vn.motcua.dossiers;

import vn.motcua.dossiers.WorkList.Queue;

/** The SQL of the queues: each names its rows once, and the page and the count are set around it. */
final class WorkListSql {

    /** In what capacities the officer may act, and everybody else in those agencies; a principal is whom one stands in for. */
    private static final String CAPACITIES = """
            with held as (
                select distinct agency, role, nullif(unit, 0) as unit, nullif(procedure, '') as procedure,
                    nullif(principal, 0) as principal
                from unnest(:agencies, :roles, :units, :procedures, :principals)
                    as capacity (agency, role, unit, procedure, principal)
            ), colleague as (
                select officer, agency, role, nullif(unit, 0) as unit, nullif(procedure, '') as procedure
                from unnest(:colleagues, :theirAgencies, :theirRoles, :theirUnits, :theirProcedures)
                    as capacity (officer, agency, role, unit, procedure)
            )
            """;

    /** Whether {@code s} of {@code d} is in the hands of somebody who may do it today. */
    private static final String HELD = """
            exists (select 1 from colleague c where c.officer = s.officer and c.agency = s.agency and c.role = s.role
                    and (s.unit is null or c.unit is null or c.unit = s.unit)
                    and (c.procedure is null or c.procedure = d.procedure_code))""";

    /** In whose place the officer may do {@code s} of {@code d}; nobody's where it is theirs, no row where it is another's. */
    private static final String MINE = """
            cross join lateral (
                select h.principal from held h
                where h.agency = s.agency and h.role = s.role and (s.unit is null or h.unit is null or h.unit = s.unit)
                  and (h.procedure is null or h.procedure = d.procedure_code)
                  and (s.officer is null or s.officer in (:me, h.principal) or not %1$s)
                order by h.principal nulls first
                limit 1
            ) mine""".formatted(HELD);

    private static final String STEPS = """
            select d.id, s.no, d.number, d.procedure_code, d.procedure_name, d.applicant_name, d.applicant_folded, d.state, d.channel,
                s.name as step, s.agency,
                case when %1$s then s.officer_name end as officer_name, mine.principal, s.entered_at as since,
                s.due as shown_due, s.due as sort_due,
                (select count(*) from dossiers.step o where o.dossier = s.dossier and o.left_at is null) as joint
            from dossiers.step s
            join dossiers.dossier d on d.id = s.dossier
            %2$s
            where s.left_at is null and d.state = 'IN_PROGRESS' and s.agency = any(:agencies)
            """.formatted(HELD, MINE);

    /** Questions that the officer's own steps wait for, each until its answer is due. */
    private static final String ASKED = """
            select d.id, c.no, d.number, d.procedure_code, d.procedure_name, d.applicant_name, d.applicant_folded, d.state, d.channel,
                c.question as step, c.to_agency as agency,
                null as officer_name, mine.principal, c.asked_at as since, c.due as shown_due, c.due as sort_due, 1 as joint
            from dossiers.step s
            join dossiers.consultation c on c.dossier = s.dossier and c.step = s.no
            join dossiers.dossier d on d.id = s.dossier
            %s
            where s.left_at is null and d.state = 'IN_PROGRESS' and s.agency = any(:agencies)
              and c.answered_at is null and c.closed_at is null
            """.formatted(MINE);

    private static final String CONSULTATIONS = """
            select d.id, c.no, d.number, d.procedure_code, d.procedure_name, d.applicant_name, d.applicant_folded, d.state, d.channel,
                c.question as step,
                c.from_agency as agency, null as officer_name, null::bigint as principal, c.asked_at as since, c.due as shown_due, c.due as sort_due,
                1 as joint
            from dossiers.consultation c
            join dossiers.dossier d on d.id = c.dossier
            where c.answered_at is null and c.closed_at is null and d.state in ('IN_PROGRESS', 'AWAITING_SUPPLEMENT')
              and exists (select 1 from held h where h.agency = c.to_agency
                          and h.role = any(:opining)
                          and (c.to_unit is null or h.unit is null or h.unit = c.to_unit)
                          and (h.procedure is null or h.procedure = d.procedure_code))
              and c.to_agency = any(:agencies)
            """;

    /** Open steps whose work the officer hands out, whoever holds them. */
    private static final String TEAM = """
            select d.id, s.no, d.number, d.procedure_code, d.procedure_name, d.applicant_name, d.applicant_folded, d.state, d.channel,
                s.name as step, s.agency,
                case when %1$s then s.officer_name end as officer_name, null::bigint as principal, s.entered_at as since,
                s.due as shown_due, s.due as sort_due,
                (select count(*) from dossiers.step o where o.dossier = s.dossier and o.left_at is null) as joint
            from dossiers.step s
            join dossiers.dossier d on d.id = s.dossier
            where s.left_at is null and d.state = 'IN_PROGRESS' and s.agency = any(:ledAgencies)
              and exists (select 1 from unnest(:ledAgencies, :ledRoles, :ledUnits, :ledProcedures)
                              as led (agency, role, unit, procedure)
                          where led.agency = s.agency and led.role = s.role
                            and (led.unit = 0 or s.unit is null or led.unit = s.unit)
                            and led.procedure in ('', d.procedure_code))
            """.formatted(HELD);

    /** What the officer looks for in a queue. */
    private static final String WANTED = """
            (:text = '' or number like '%' || :text || '%' or applicant_folded like '%' || :folded || '%')
                  and (:procedure = '' or procedure_code = :procedure)
                  and (not :overdueOnly or sort_due < :now)""";

    private WorkListSql() {}

    static String rows(Queue queue) {
        return CAPACITIES + "select * from (" + of(queue) + ") waiting where " + WANTED + """

                  and (sort_due, id, no) > (:after, :afterId, :afterNo)
                order by sort_due, id, no
                limit :size""";
    }

    static String count(Queue queue) {
        return CAPACITIES + "select count(*) from (" + of(queue) + " limit :limit) counted";
    }

    /** The row beside that of one dossier, in the order of the list. */
    static String neighbour(Queue queue, boolean after) {
        return CAPACITIES.stripTrailing() + ", waiting as (select * from (" + of(queue) + ") listed where " + WANTED
                + """
                ), here as (
                    select sort_due, id, no from waiting where number = :number order by sort_due, id, no limit 1
                )
                select waiting.number from waiting cross join here
                where waiting.number <> :number
                  and (waiting.sort_due, waiting.id, waiting.no) %1$s (here.sort_due, here.id, here.no)
                order by waiting.sort_due %2$s, waiting.id %2$s, waiting.no %2$s
                limit 1""".formatted(after ? ">" : "<", after ? "asc" : "desc");
    }

    private static String of(Queue queue) {
        return switch (queue) {
            case STEPS -> STEPS;
            case TEAM -> TEAM;
            case CONSULTATIONS -> CONSULTATIONS;
            case ASKED -> ASKED;
            case INTAKE -> atDesk("d.intake_due", "'Chờ tiếp nhận'", "d.submitted_at", "d.state = 'SUBMITTED'");
            case SUPPLEMENT ->
                atDesk("d.due", "'Chờ người nộp bổ sung'", "d.clock_stopped_at", "d.state = 'AWAITING_SUPPLEMENT'");
            case PAUSED ->
                atDesk(
                        "d.due",
                        "case d.state when 'AWAITING_PAYMENT' then 'Chờ nghĩa vụ tài chính' else 'Tạm dừng' end",
                        "d.clock_stopped_at",
                        "d.state in ('AWAITING_PAYMENT', 'SUSPENDED')");
            case RETURN -> atDesk("d.due", "'Chờ trả kết quả'", "d.finished_at", "d.state = 'RESULT_READY'");
        };
    }

    /** Dossiers that wait at the officer's own one-stop desk. */
    private static String atDesk(String due, String step, String since, String states) {
        return """
               select d.id, 0 as no, d.number, d.procedure_code, d.procedure_name, d.applicant_name, d.applicant_folded, d.state,
                   d.channel, %s as step, d.agency,
                   null as officer_name, null::bigint as principal, %s as since, %s as shown_due,
                   coalesce(%s, timestamptz '%s') as sort_due, 1 as joint
               from dossiers.dossier d
               where d.desk = any(:desks) and %s
                 and exists (select 1 from held h where h.agency = d.desk and h.role = any(:atDesk)
                             and (h.procedure is null or h.procedure = d.procedure_code))
               """.formatted(step, since, due, due, WorkCursor.NEVER, states);
    }
}
