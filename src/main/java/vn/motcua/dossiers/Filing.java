package vn.motcua.dossiers;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is handed in, online or over the counter, before it is a dossier.
 *
 * @param agency code of the competent agency
 * @param submitter who hands it in; null when it is the applicant
 * @param answers answers to the electronic form by field key
 */
public record Filing(
        String procedureCode,
        String caseCode,
        String agency,
        Party applicant,
        @Nullable Party submitter,
        Map<String, String> answers,
        List<Paper> papers,
        Delivery delivery) {

    /** The same, the identity numbers of its people in their one written form. */
    Filing written() {
        return new Filing(
                procedureCode,
                caseCode,
                agency,
                applicant.written(),
                submitter == null ? null : submitter.written(),
                answers,
                papers,
                delivery);
    }

    /** The same with other papers. */
    Filing with(List<Paper> other) {
        return new Filing(procedureCode, caseCode, agency, applicant, submitter, answers, other, delivery);
    }

    /** The same, handed in by somebody else; {@code by} is null when the applicant does so. */
    public Filing handedIn(Party of, @Nullable Party by) {
        return new Filing(procedureCode, caseCode, agency, of, by, answers, papers, delivery);
    }

    /** As a citizen hands it in, see {@link Paper#online}. */
    Filing online() {
        return new Filing(
                procedureCode,
                caseCode,
                agency,
                applicant,
                submitter,
                answers,
                papers.stream().map(Paper::online).toList(),
                delivery);
    }
}
