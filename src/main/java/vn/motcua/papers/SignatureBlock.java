package vn.motcua.papers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.agencies.Agency;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.documents.PaperSigner;
import vn.motcua.dossiers.OnBehalf;

/**
 * In what office one signs (NĐ 30/2020, phụ lục I): for the committee as a body (TM.), in the head's stead (KT.), by the head's
 * order (TL.) or by written authorisation (TUQ.).
 */
final class SignatureBlock {

    private static final String COMMITTEE = "TM. Ủy ban nhân dân";

    private SignatureBlock() {}

    /** {@code role} is the one in which it was signed; {@code onBehalf} is null where it was the signer's own. */
    static PaperSigner of(Agency agency, OfficerRole role, @Nullable OnBehalf onBehalf, String officer) {
        return new PaperSigner(office(agency, role, onBehalf), officer);
    }

    private static List<String> office(Agency agency, OfficerRole role, @Nullable OnBehalf onBehalf) {
        var head = agency.kind().head();
        if (onBehalf != null && onBehalf.right() == OnBehalf.Right.DELEGATION) {
            return List.of("TUQ. " + head, onBehalf.signer());
        }
        if (role != OfficerRole.APPROVER) {
            return List.of("TL. " + head, role.title());
        }
        if (onBehalf != null) {
            return committee(agency)
                    ? List.of(COMMITTEE, "KT. " + head, "Phó " + head)
                    : List.of("KT. " + head, "Phó " + head);
        }
        return committee(agency) ? List.of(COMMITTEE, head) : List.of(head);
    }

    private static boolean committee(Agency agency) {
        return switch (agency.kind()) {
            case PROVINCE, DISTRICT, COMMUNE -> true;
            case SERVICE_CENTRE, DEPARTMENT, CENTRAL_BRANCH -> false;
        };
    }
}
