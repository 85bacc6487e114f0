package vn.motcua.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.SampleTest;
import vn.motcua.agencies.Agencies;
import vn.motcua.bookings.Counters;
import vn.motcua.bookings.DeskSector;
import vn.motcua.bookings.Slots;

/** A desk's queue is set up without code, by whoever administers the agency. */
@SampleTest
class CounterSetupPagesTest {

    @Autowired
    Agencies agencies;

    @Autowired
    Counters counters;

    @Autowired
    Slots slots;

    private Administrators administrators;

    @BeforeEach
    void administrators(@Autowired ApplicationContext application) {
        administrators = new Administrators(application);
    }

    @Test
    void sectorsCountersAndHoursAreSetUpOnOnePage() throws Exception {
        var binh = administrators.ofProvince();
        var id = agencies.byCode("H21.237").orElseThrow().id();
        var here = "/admin/agencies/%d/queue".formatted(id);
        assertThat(binh.read("/admin/agencies/" + id).select("a[href=" + here + "]"))
                .hasSize(1);

        binh.send(here, here + "/sectors", "letter", "h", "name", "Hộ tịch");
        var wrong = binh.send(here, here + "/sectors", "letter", "H", "name", "Đất đai");
        assertThat(wrong.text()).contains("đã dùng cho lĩnh vực khác");
        assertThat(wrong.select("input[name=name]").val()).isEqualTo("Đất đai");
        var sector = counters.sectors(id).getFirst();
        binh.send(here, here + "/counters", "number", "1", "sectors", String.valueOf(sector.id()));
        assertThat(counters.of(id))
                .singleElement()
                .satisfies(counter -> assertThat(counter.sectors())
                        .extracting(DeskSector::name)
                        .containsExactly("Hộ tịch"));
        binh.send(here, here + "/slots", "minutes", "30", "capacity", "2", "daysAhead", "7");
        assertThat(slots.plan(id))
                .hasValueSatisfying(plan -> assertThat(plan.capacity()).isEqualTo(2));
    }
}
