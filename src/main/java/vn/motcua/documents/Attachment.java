package vn.motcua.documents;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * How a file leaves the system, through whichever door: as a download, its type never guessed by the browser, nothing in it
 * ever running as a page of ours. Who may have it is decided before.
 */
public final class Attachment {

    private static final String SANDBOX = "sandbox; default-src 'none'";

    /** What a browser shows by itself without running anything of it; all else is saved. */
    private static final Set<String> SHOWN = Set.of("application/pdf", "image/jpeg", "image/png");

    /** Browsers' own PDF viewers do not start in a sandbox and have styles of their own; nothing else may be in it. */
    private static final String VIEWER =
            "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private Attachment() {}

    /** The whole answer for a stored file. */
    public static ResponseEntity<Resource> of(StoredFile file, Files files) {
        return stored(headers(file.name(), file.mediaType()), file, files);
    }

    /** The whole answer for a paper made on the spot. */
    public static ResponseEntity<Resource> ofPaper(String name, byte[] pdf) {
        return paper(headers(name, FileType.PDF.mediaType()), pdf);
    }

    /** A stored file for an officer to look at: PDF and photos open beside the data, all else is saved. */
    public static ResponseEntity<Resource> toLookAt(StoredFile file, Files files) {
        return stored(headersToLookAt(file.name(), file.mediaType()), file, files);
    }

    /** A paper made on the spot, for an officer to look at and print. */
    public static ResponseEntity<Resource> paperToLookAt(String name, byte[] pdf) {
        return paper(headersToLookAt(name, FileType.PDF.mediaType()), pdf);
    }

    /** Anything else made on the spot, to be saved. */
    public static ResponseEntity<Resource> made(String name, String mediaType, byte[] content) {
        return paper(headers(name, mediaType), content);
    }

    /** Says that a PDF to look at follows; {@code name} is for whoever saves it. */
    public static void pdfToLookAt(HttpServletResponse response, String name) {
        headersToLookAt(name, FileType.PDF.mediaType())
                .forEach((header, values) -> values.forEach(value -> response.setHeader(header, value)));
    }

    private static ResponseEntity<Resource> stored(HttpHeaders headers, StoredFile file, Files files) {
        return ResponseEntity.ok()
                .headers(headers)
                .contentLength(file.size())
                .body(new InputStreamResource(() -> files.open(file.id())));
    }

    private static ResponseEntity<Resource> paper(HttpHeaders headers, byte[] pdf) {
        return ResponseEntity.ok().headers(headers).contentLength(pdf.length).body(new ByteArrayResource(pdf));
    }

    /** Headers with the file name by RFC 5987, so that Vietnamese names survive. */
    static HttpHeaders headers(String name, String mediaType) {
        return headers(ContentDisposition.attachment(), name, mediaType, SANDBOX);
    }

    static HttpHeaders headersToLookAt(String name, String mediaType) {
        return SHOWN.contains(mediaType)
                ? headers(
                        ContentDisposition.inline(),
                        name,
                        mediaType,
                        mediaType.equals(FileType.PDF.mediaType()) ? VIEWER : SANDBOX)
                : headers(name, mediaType);
    }

    private static HttpHeaders headers(
            ContentDisposition.Builder disposition, String name, String mediaType, String policy) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType(mediaType));
        headers.setContentDisposition(
                disposition.filename(name, StandardCharsets.UTF_8).build());
        headers.setCacheControl(CacheControl.noStore());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", policy);
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        return headers;
    }
}
