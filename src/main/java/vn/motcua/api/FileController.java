package vn.motcua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.documents.Files;
import vn.motcua.documents.StoredFile;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.vocabulary.Actor;

/** Files to be named in a submission, a supplement or a result: checked, stored and hashed before they are acknowledged. */
@RestController
@RequestMapping("/api/v1/files")
@Tag(name = "Files")
class FileController {

    private final Files files;

    FileController(Files files) {
        this.files = files;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "storeFile",
            summary = "Upload a file; only whoever uploaded it may hang it on a dossier",
            description = "Anybody signed in")
    StoredFile store(
            Actor actor, @RequestHeader(RequestKeys.HEADER) RequestKey key, @RequestPart("file") MultipartFile file)
            throws IOException {
        try (var content = file.getInputStream()) {
            return files.storeOnce(
                    content, Objects.requireNonNullElse(file.getOriginalFilename(), ""), actor, key.value());
        }
    }
}
