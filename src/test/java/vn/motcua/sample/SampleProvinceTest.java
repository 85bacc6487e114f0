package vn.motcua.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.SampleTest;
import vn.motcua.agencies.Agencies;

@SampleTest
class SampleProvinceTest {

    @Autowired
    SampleProvince sample;

    @Autowired
    List<SamplePart> parts;

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    @Test
    void firstStartLoadsEveryPart() {
        assertThat(parts).allMatch(SamplePart::loaded);
        assertThat(agencies.byCode("H21.180")).isPresent();
    }

    @Test
    void secondStartLoadsNothingAgain() {
        var before = changes();

        sample.afterSingletonsInstantiated();

        assertThat(changes()).isEqualTo(before);
    }

    private long changes() {
        return jdbc.sql("select count(*) from agencies.change")
                .query(Long.class)
                .single();
    }
}
