package vn.motcua.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.MotCuaTest;

/** The reorganisation of 01/07/2025 on the sample province, with two hundred dossiers in flight and two nodes at once. */
@MotCuaTest(properties = {"motcua.sample=true", "motcua.sample-province=false"})
class ReorganiseDrillTest {

    @Autowired
    ReorganiseDrill drill;

    @Test
    void nothingIsLostOrLateOrNotFoundWhenBinhDinhBecomesGiaLai() {
        var outcome = drill.run(200, 20_250_701);

        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.passed()).isTrue();
        assertThat(outcome.dossiers()).isEqualTo(200);
        assertThat(outcome.moved()).isEqualTo(outcome.inFlight()).isGreaterThan(120);
    }
}
