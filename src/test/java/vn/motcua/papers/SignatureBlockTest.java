package vn.motcua.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.agencies.Agency;
import vn.motcua.agencies.AgencyKind;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.dossiers.OnBehalf;
import vn.motcua.dossiers.OnBehalf.Right;
import vn.motcua.dossiers.Regime;

/** In what office one signs, and which law a paper cites, follow from position, rule set and day. */
class SignatureBlockTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    @Test
    void aCommitteeSignsAsABodyADepartmentByItsHead() {
        assertThat(office(AgencyKind.COMMUNE, OfficerRole.APPROVER, null))
                .containsExactly("TM. Ủy ban nhân dân", "Chủ tịch");
        assertThat(office(AgencyKind.DEPARTMENT, OfficerRole.APPROVER, null)).containsExactly("Giám đốc");
    }

    @Test
    void aDeputySignsInTheHeadsStead() {
        assertThat(office(AgencyKind.COMMUNE, OfficerRole.APPROVER, Right.ABSENCE))
                .containsExactly("TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch");
        assertThat(office(AgencyKind.DEPARTMENT, OfficerRole.APPROVER, Right.ABSENCE))
                .containsExactly("KT. Giám đốc", "Phó Giám đốc");
    }

    @Test
    void whoIsBelowSignsByOrderAndADelegateByAuthorisation() {
        assertThat(office(AgencyKind.DEPARTMENT, OfficerRole.UNIT_HEAD, null))
                .containsExactly("TL. Giám đốc", "Lãnh đạo phòng");
        assertThat(office(AgencyKind.COMMUNE, OfficerRole.APPROVER, Right.DELEGATION))
                .containsExactly("TUQ. Chủ tịch", "Lãnh đạo phòng");
    }

    @Test
    void aRefusalOfIntakeCitesTheDecreeOfItsRuleSetAsAmendedByThen() {
        assertThat(PaperLaw.refusalOfIntake(Regime.R2021, DAY))
                .contains("61/2018")
                .doesNotContain("118/2025");
        assertThat(PaperLaw.refusalOfIntake(Regime.R2026, LocalDate.of(2025, 12, 30)))
                .isEqualTo("Điều 17 Nghị định số 118/2025/NĐ-CP");
        assertThat(PaperLaw.refusalOfIntake(Regime.R2026, LocalDate.of(2026, 8, 4)))
                .contains("367/2025")
                .doesNotContain("309/2026");
        assertThat(PaperLaw.refusalOfIntake(Regime.R2026, LocalDate.of(2026, 8, 5)))
                .contains("367/2025", "309/2026");
    }

    @Test
    void everyKindOfPaperHasOneTemplateInEachRuleSet() {
        for (var kind : PaperKind.values()) {
            for (var regime : Regime.values()) {
                assertThat(PaperTemplate.of(kind, regime).kind()).isEqualTo(kind);
            }
        }
        assertThat(PaperTemplate.APPOINTMENT_SLIP_2018.validTo()).isEqualTo(LocalDate.of(2025, 6, 30));
        assertThat(PaperTemplate.APPOINTMENT_SLIP_2025.validFrom()).isEqualTo(LocalDate.of(2025, 7, 1));
    }

    private static List<String> office(AgencyKind kind, OfficerRole role, @Nullable Right right) {
        var agency = new Agency(1, "H21.1", "Cơ quan", kind, null, null, null, DAY, null);
        var onBehalf = right == null
                ? null
                : new OnBehalf(right, 2, "Người vắng", role, "Lãnh đạo phòng", "số 1 ngày 01/11/2026", DAY, DAY);
        return SignatureBlock.of(agency, role, onBehalf, "Người ký").office();
    }
}
