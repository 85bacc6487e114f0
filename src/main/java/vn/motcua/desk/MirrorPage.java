package vn.motcua.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.mirrors.MirroredDossier;
import vn.motcua.web.Page;

/** A mirrored dossier as its source last told it; nothing is offered here. */
public record MirrorPage(MirroredDossier dossier, Dues dues, Instant now) implements Page {

    @Override
    public String template() {
        return "desk/mirror";
    }

    /** How the due time stands: against now while it runs, against the result once there is one; null when neither. */
    public @Nullable DueTag due() {
        var due = dossier.due();
        var result = dossier.resultAt();
        if (due == null) {
            return null;
        }
        if (dossier.state().running()) {
            return dues.tag(due);
        }
        return result == null ? null : dues.kept(due, result);
    }

    public boolean silent() {
        return dossier.source().silent(now);
    }
}
