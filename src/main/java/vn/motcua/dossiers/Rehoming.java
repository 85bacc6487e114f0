package vn.motcua.dossiers;

import java.util.Map;
import java.util.TreeMap;

/**
 * Who takes over the open work of one dossier from whom, by a decision on the organisation (sắp xếp, sáp nhập, chuyển nhiệm vụ).
 *
 * @param agencies the agency of before to the one that takes over, by id
 * @param units the unit of before to that of the successor, by id; where one is missing, any unit of the successor goes on
 * @param decision the legal decision, e.g. {@code Nghị quyết số 1664/NQ-UBTVQH15 ngày 16/06/2025}
 * @param reason for the applicant and the officers, in Vietnamese
 */
public record Rehoming(Map<Long, Long> agencies, Map<Long, Long> units, String decision, String reason) {

    /** Sorted, so that the same rehoming is the same text. */
    public Rehoming {
        agencies = new TreeMap<>(agencies);
        units = new TreeMap<>(units);
    }

    boolean concerns(long agency) {
        return agencies.containsKey(agency);
    }

    /** The agency itself where nobody takes over from it. */
    long agency(long before) {
        return agencies.getOrDefault(before, before);
    }
}
