package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.agencies.Agencies;
import vn.motcua.dossiers.FilingCheck.Strictness;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.procedures.ProcedureDocument.Channel;
import vn.motcua.procedures.ProcedureDocument.ServiceLevel;
import vn.motcua.procedures.ProcedureRevision;
import vn.motcua.procedures.Procedures;
import vn.motcua.procedures.ReceptionPoints;
import vn.motcua.routes.LegAgencies;
import vn.motcua.vocabulary.InvalidInput;

/** What can be filed at all. */
class FilingCheckTest {

    @Test
    void aProcedureOfWhichOnlyInformationIsOnlineIsNotFiledOnline() {
        var document = mock(ProcedureDocument.class);
        when(document.serviceLevel()).thenReturn(ServiceLevel.INFORMATION);
        when(document.obstaclesToFiling()).thenReturn(List.of());
        var revision = mock(ProcedureRevision.class);
        when(revision.document()).thenReturn(document);
        var procedures = mock(Procedures.class);
        when(procedures.current("1.000001")).thenReturn(revision);
        var check =
                new FilingCheck(procedures, mock(Agencies.class), mock(ReceptionPoints.class), mock(LegAgencies.class));
        var applicant = new Party(Party.Kind.PERSON, "Nguyễn Thị Hoa", null, null, null, null, null, null);
        var filing = new Filing(
                "1.000001",
                "1",
                "H21.180",
                applicant,
                null,
                Map.of(),
                List.of(),
                new Delivery(Delivery.Way.AT_DESK, null));

        assertThatThrownBy(() -> check.check(filing, Channel.ONLINE, Strictness.COMPLETE, LocalDate.of(2026, 8, 20)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("chỉ cung cấp thông tin");
    }
}
