package vn.motcua.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AttachmentTest {

    @Test
    void aFileIsAlwaysADownloadThatRunsNothing() {
        var headers = Attachment.headers("Đơn đề nghị.pdf", "application/pdf");

        assertThat(headers.getFirst("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%C4%90%C6%A1n%20%C4%91%E1%BB%81%20ngh%E1%BB%8B.pdf");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("Content-Security-Policy")).startsWith("sandbox");
        assertThat(headers.getFirst("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void onlyPapersAndPhotosAreShownAndNothingInThemRuns() {
        var photo = Attachment.headersToLookAt("anh.jpg", "image/jpeg");
        assertThat(photo.getFirst("Content-Disposition")).startsWith("inline;");
        assertThat(photo.getFirst("Content-Security-Policy")).startsWith("sandbox");
        var pdf = Attachment.headersToLookAt("don.pdf", "application/pdf");
        assertThat(pdf.getFirst("Content-Disposition")).startsWith("inline;");
        assertThat(pdf.getFirst("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .doesNotContain("script-src");

        for (var active : new String[] {"text/html", "image/svg+xml", "application/xml", "application/zip"}) {
            var headers = Attachment.headersToLookAt("tep", active);
            assertThat(headers.getFirst("Content-Disposition")).as(active).startsWith("attachment;");
            assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(headers.getFirst("Content-Security-Policy")).startsWith("sandbox");
        }
    }
}
