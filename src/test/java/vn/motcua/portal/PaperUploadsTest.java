package vn.motcua.portal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import vn.motcua.SampleTest;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.Drafts;
import vn.motcua.dossiers.Drafts.Content;
import vn.motcua.vocabulary.Actor;

@SampleTest
class PaperUploadsTest {

    private static final Actor.Citizen LAN = new Actor.Citizen(7_000_003, "Nguyễn Thị Lan");

    @Autowired
    PaperUploads uploads;

    @Autowired
    Drafts drafts;

    @Test
    void aFileThatComesAfterTheDraftWasFiledIsNotSaidToBeTakenIn() {
        var draft = UUID.randomUUID();
        drafts.start(LAN, draft, "1.001193", Content.EMPTY);
        drafts.filed(LAN, draft, DossierNumber.parse("H21.180-261126-9999"));
        var file = new MockMultipartFile(
                "file", "a.pdf", "application/pdf", ONE_PAGE.getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> uploads.add(LAN, draft, 1, file, List.of())).isInstanceOf(DraftFiled.class);
    }

    private static final String ONE_PAGE = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj
            xref
            0 4
            0000000000 65535 f\s
            0000000009 00000 n\s
            0000000052 00000 n\s
            0000000101 00000 n\s
            trailer<</Size 4/Root 1 0 R>>
            startxref
            160
            %%EOF
            """;
}
