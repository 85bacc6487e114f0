package vn.motcua.documents;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** How a file leaves the system: always as a download, never shown inside our own pages, its type never guessed by the browser. */
public final class Attachment {

    private Attachment() {}

    /** The whole answer for a stored file; who may have it is decided before. */
    public static ResponseEntity<Resource> of(StoredFile file, Files files) {
        return ResponseEntity.ok()
                .headers(headers(file.name(), file.mediaType()))
                .contentLength(file.size())
                .body(new InputStreamResource(() -> files.open(file.id())));
    }

    /** The whole answer for a paper made on the spot. */
    public static ResponseEntity<byte[]> ofPaper(String name, byte[] pdf) {
        return ResponseEntity.ok()
                .headers(headers(name, FileType.PDF.mediaType()))
                .body(pdf);
    }

    /** Headers with the file name by RFC 5987, so that Vietnamese names survive. */
    static HttpHeaders headers(String name, String mediaType) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType(mediaType));
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build());
        headers.setCacheControl(CacheControl.noStore());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "sandbox; default-src 'none'");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        return headers;
    }
}
