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
}
