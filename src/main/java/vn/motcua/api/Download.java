package vn.motcua.api;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.motcua.documents.Files;
import vn.motcua.documents.StoredFile;

/** Content that leaves as an attachment, never as a page of ours. */
final class Download {

    private Download() {}

    static ResponseEntity<Resource> of(StoredFile file, Files files) {
        return attachment(file.name(), file.mediaType())
                .contentLength(file.size())
                .body(new InputStreamResource(() -> files.open(file.id())));
    }

    static ResponseEntity<Resource> pdf(String name, byte[] content) {
        return attachment(name, MediaType.APPLICATION_PDF_VALUE).body(new ByteArrayResource(content));
    }

    private static ResponseEntity.BodyBuilder attachment(String name, String mediaType) {
        var disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox");
    }
}
