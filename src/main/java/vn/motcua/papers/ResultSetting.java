package vn.motcua.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.documents.ResultLetter;
import vn.motcua.dossiers.Decision;
import vn.motcua.dossiers.DossierView;
import vn.motcua.dossiers.DossierView.ResultView;
import vn.motcua.dossiers.DossierView.StepView;
import vn.motcua.dossiers.OnBehalf;
import vn.motcua.dossiers.WrittenResult;

/** Fills the letter of a result that was decided in words (NĐ 30/2020). */
@Component
class ResultSetting {

    /** The longer name of a kind before the shorter one it begins with. */
    private static final List<String> KINDS =
            List.of("Thông tư liên tịch", "Thông tư", "Nghị định", "Nghị quyết", "Quyết định");

    private static final int GROUNDS = 4;

    private final PaperParts parts;

    ResultSetting(PaperParts parts) {
        this.parts = parts;
    }

    ResultLetter set(WrittenResult written) {
        var dossier = written.dossier();
        var result = written.result();
        var refused = result.decision() == Decision.REFUSED;
        return new ResultLetter(
                parts.head(result.agency(), result.at(), number(written)),
                parts.mark(dossier),
                refused ? "THÔNG BÁO" : null,
                refused ? "Về việc từ chối giải quyết hồ sơ " + dossier.number() : result.title(),
                List.of(dossier.filed().applicant().name()),
                grounds(dossier, written.onBehalf()),
                written.text().lines().filter(line -> !line.isBlank()).toList(),
                SignatureBlock.of(result.agency(), role(dossier, result), written.onBehalf(), result.officer()),
                List.of("Như trên", parts.deskName(dossier.desk()), "Lưu: VT, hồ sơ " + dossier.number()));
    }

    /** The agency's own book gives letters their number; until it is known here, the dossier's stands for it. */
    static String number(WrittenResult written) {
        return written.dossier().number()
                + (written.result().decision() == Decision.REFUSED ? "/TB" : "/" + PaperKind.RESULT_LETTER.sign());
    }

    /** In which role the step was held that decided it. */
    private static OfficerRole role(DossierView dossier, ResultView result) {
        return dossier.legs().stream()
                .flatMap(leg -> leg.steps().stream())
                .filter(step -> step.agency().id() == result.agency().id() && Objects.equals(step.left(), result.at()))
                .map(StepView::role)
                .findFirst()
                .orElse(OfficerRole.APPROVER);
    }

    /** Laws, and the authorisation by which somebody else than the head signs. */
    private static List<String> grounds(DossierView dossier, @Nullable OnBehalf onBehalf) {
        var grounds = dossier.procedure().legalBases().stream()
                .map(basis -> "Căn cứ " + numbered(basis.name(), basis.number()))
                .limit(GROUNDS)
                .collect(Collectors.toCollection(ArrayList::new));
        if (onBehalf != null && onBehalf.right() == OnBehalf.Right.DELEGATION) {
            grounds.add("Căn cứ văn bản ủy quyền %s của %s".formatted(onBehalf.document(), onBehalf.name()));
        }
        return IntStream.range(0, grounds.size())
                .mapToObj(i -> grounds.get(i) + (i + 1 < grounds.size() ? ";" : "."))
                .toList();
    }

    /** A document's number stands behind its kind, "Thông tư số 04/2020/TT-BTP quy định …"; that of a law behind its name. */
    private static String numbered(String name, String number) {
        if (number.isEmpty() || name.contains(number)) {
            return name;
        }
        return KINDS.stream()
                .filter(kind -> name.startsWith(kind + " "))
                .findFirst()
                .map(kind -> kind + " số " + number + name.substring(kind.length()))
                .orElse(name + " số " + number);
    }
}
