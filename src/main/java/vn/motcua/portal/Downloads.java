package vn.motcua.portal;

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

/** Hands files out as attachments only: what somebody uploaded is never shown as a page of ours. */
final class Downloads {

    private static final String SANDBOX = "default-src 'none'; sandbox";

    private Downloads() {}

    static ResponseEntity<Resource> file(StoredFile file, Files files) {
        return attachment(file.name())
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .contentLength(file.size())
                .body(new InputStreamResource(files.open(file.id())));
    }

    static ResponseEntity<Resource> pdf(byte[] paper, String name) {
        return attachment(name)
                .contentType(MediaType.APPLICATION_PDF)
                .contentLength(paper.length)
                .body(new ByteArrayResource(paper));
    }

    static ResponseEntity.BodyBuilder attachment(String name) {
        return ResponseEntity.ok()
                .header("Content-Security-Policy", SANDBOX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString());
    }
}
