package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.routes.Route;
import vn.motcua.vocabulary.InvalidInput;

/** A part of a joint dossier has a number that leads to the whole, and to nothing else. */
class PartNumberTest {

    private static final DossierNumber NUMBER = DossierNumber.parse("H21.180-260820-0001");
    private static final Route ROUTE =
            new Route("Liên thông", null, List.of(stage(1), stage(3), stage(1), stage(2)), false);

    @Test
    void partsAreCountedThroughTheRouteAndOnlyWhereAgenciesWorkAtOnce() {
        assertThat(PartNumber.of(NUMBER, ROUTE, 0, 0)).isNull();
        assertThat(PartNumber.of(NUMBER, ROUTE, 1, 0)).hasToString("H21.180-260820-0001-01");
        assertThat(PartNumber.of(NUMBER, ROUTE, 1, 2)).hasToString("H21.180-260820-0001-03");
        assertThat(PartNumber.of(NUMBER, ROUTE, 2, 0)).isNull();
        assertThat(PartNumber.of(NUMBER, ROUTE, 3, 1)).hasToString("H21.180-260820-0001-05");
        assertThat(PartNumber.of(NUMBER, null, 0, 0)).isNull();
    }

    @Test
    void theNumberOfAPartIsReadAsThatOfItsDossier() {
        assertThat(DossierNumber.parse(" h21.180-260820-0001-03 ")).isEqualTo(NUMBER);
        assertThat(DossierNumber.parse("000.00.16.H08-210805-12345-02"))
                .isEqualTo(DossierNumber.parse("000.00.16.H08-210805-12345"));
        assertThat(PartNumber.whole("H21.180-260820-00"))
                .as("a number that is still being typed")
                .isEqualTo("H21.180-260820-00");
        assertThatThrownBy(() -> DossierNumber.parse("H21.180-260820-01")).isInstanceOf(InvalidInput.class);
    }

    private static Route.Stage stage(int legs) {
        return new Route.Stage(
                legs + " cơ quan",
                Collections.nCopies(legs, new Route.Leg("Một cửa", "COMPETENT", false, BigDecimal.ONE, List.of())),
                null);
    }
}
