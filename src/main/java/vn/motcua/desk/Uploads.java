package vn.motcua.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.documents.Files;
import vn.motcua.documents.StoredFile;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/** Takes in the files of a form; a page with faults then keeps them by their ids, so that nobody has to choose them again. */
@Component
class Uploads {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Files files;

    Uploads(Files files) {
        this.files = files;
    }

    static boolean given(@Nullable MultipartFile sent) {
        return sent != null
                && !(sent.isEmpty()
                        && (sent.getOriginalFilename() == null
                                || sent.getOriginalFilename().isEmpty()));
    }

    /** Stores a file; what is wrong with it is said beside {@code field}. */
    UUID take(MultipartFile sent, String field, Actor.Officer officer) {
        var name = sent.getOriginalFilename();
        try (var content = sent.getInputStream()) {
            return files.store(content, name == null ? "tep" : name, officer).id();
        } catch (InvalidInput refused) {
            throw new InvalidInput(refused.faults().stream()
                    .map(fault -> new InvalidInput.Fault(field, fault.message()))
                    .toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The officer's own files among the ids that a form kept; others are left out. */
    List<StoredFile> kept(String ids, Actor.Officer officer) {
        return ids(ids).stream()
                .filter(id -> files.isStoredBy(id, officer))
                .map(files::get)
                .toList();
    }

    static List<UUID> ids(String ids) {
        return Stream.of(ids.split(",", -1))
                .map(Uploads::id)
                .<UUID>mapMulti((id, next) -> {
                    if (id != null) {
                        next.accept(id);
                    }
                })
                .toList();
    }

    static @Nullable UUID id(String text) {
        return ID.matcher(text).matches() ? UUID.fromString(text) : null;
    }
}
