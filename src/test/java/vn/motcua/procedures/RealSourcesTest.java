package vn.motcua.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The two real sources, read from where they lie: beside the project, or in MOTCUA_TEST_DATA. They are not part of it. */
class RealSourcesTest {

    private static final Path DATA =
            Path.of(Optional.ofNullable(System.getenv("MOTCUA_TEST_DATA")).orElse("../shared/data"));
    private static final Path PORTAL = DATA.resolve("procedures/provincial-communal-2026.jsonl.gz");
    private static final Path REGISTER = DATA.resolve("procedures/structured-2021-08.json");

    @Test
    void all1601And87RecordsAreTakenAndTheSecondRunChangesNothing() throws IOException {
        assumeTrue(
                Files.exists(PORTAL) && Files.exists(REGISTER),
                "skipped: no real sources in " + DATA.toAbsolutePath().normalize() + "; set MOTCUA_TEST_DATA");
        try (var catalogue = new Catalogue()) {
            var importing = catalogue.get(ImportProcedures.class);
            var told = new ArrayList<String>();

            var first = importing.run(List.of(PORTAL, REGISTER), told::add);
            var second = importing.run(List.of(PORTAL, REGISTER), line -> {});

            // Two records of the register stand in it twice, word for word.
            assertThat(first).isEqualTo(new ImportReport(1_601 + 87, 1_601 + 85, 0, 2, 0, first.doubtful()));
            assertThat(told).hasSize(first.doubtful());
            assertThat(told).filteredOn(line -> line.contains("đặt mã tạm")).hasSize(87);
            assertThat(second).isEqualTo(new ImportReport(1_688, 0, 0, 1_688, 0, first.doubtful()));
            assertThat(catalogue.get(Procedures.class).unfileable(null, 2_000)).hasSize(1_686);
            assertThat(catalogue
                            .get(Procedures.class)
                            .current("1.001193")
                            .document()
                            .name())
                    .isEqualTo("Thủ tục đăng ký khai sinh");
        }
    }

    @Test
    void noWordOfAPortalPageIsLost() throws IOException {
        assumeTrue(Files.exists(PORTAL), "skipped: no real source " + PORTAL);
        var format = new PortalRecord();

        SourceFile.each(PORTAL, record -> {
            var json = record.json();
            assertThat(json).isNotNull();
            var kept = ProcedureJson.stored(format.read(json).document());
            for (var field : json.properties()) {
                if (field.getValue().isString()
                        && !field.getKey().equals("ten_thu_tuc")
                        && !field.getKey().equals("linh_vuc")) {
                    var said = SourceProcedure.text(json, field.getKey());
                    var written = JsonMapper.shared().writeValueAsString(said);
                    assertThat(kept).contains(written.substring(1, written.length() - 1));
                }
            }
        });
    }
}
