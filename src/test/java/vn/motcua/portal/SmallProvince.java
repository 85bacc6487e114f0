package vn.motcua.portal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.motcua.agencies.AgencyKind;
import vn.motcua.agencies.AreaLevel;
import vn.motcua.agencies.DeskKind;
import vn.motcua.agencies.DirectoryDocument;
import vn.motcua.agencies.DirectoryDocument.AgencyEntry;
import vn.motcua.agencies.DirectoryDocument.AreaEntry;
import vn.motcua.agencies.DirectoryDocument.DeskEntry;
import vn.motcua.agencies.ImportDirectory;
import vn.motcua.procedures.ProcedureJson;
import vn.motcua.procedures.PublishRevision;
import vn.motcua.vocabulary.Actor;

/** Two communes, their desks and the first sample procedures: enough for every page of the catalogue. */
class SmallProvince {

    private static final LocalDate SINCE = LocalDate.of(2025, 7, 1);
    private static final Actor US = new Actor.Machine("test");

    private final ImportDirectory directory;
    private final PublishRevision publish;

    SmallProvince(ImportDirectory directory, PublishRevision publish) {
        this.directory = directory;
        this.publish = publish;
    }

    void settle() throws IOException {
        directory.load(
                new DirectoryDocument(
                        List.of(area("21001", "Phường An Hòa"), area("21002", "Xã Bình Khê")),
                        List.of(),
                        List.of(
                                commune("H21.101", "UBND phường An Hòa", "21001"),
                                commune("H21.102", "UBND xã Bình Khê", "21002")),
                        List.of(),
                        List.of(),
                        List.of(new DeskEntry(
                                "H21.101",
                                "Trung tâm Phục vụ hành chính công phường An Hòa",
                                DeskKind.CENTRE,
                                "12 đường Lê Lợi",
                                "02563 822 100")),
                        List.of(),
                        List.of()),
                US);
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:sample/procedures/*.json")) {
            try (var content = file.getInputStream()) {
                publish.publish(ProcedureJson.read(content), US);
            }
        }
    }

    private static AreaEntry area(String code, String name) {
        return new AreaEntry(code, name, AreaLevel.COMMUNE, null, SINCE, null);
    }

    private static AgencyEntry commune(String code, String name, String area) {
        return new AgencyEntry(code, name, AgencyKind.COMMUNE, null, null, area, List.of(), SINCE, null);
    }
}
