package vn.motcua.documents;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Biên bản giao nhận hồ sơ với bưu chính (A5, QĐ 45/2016/QĐ-TTg Art 7): what the post handed to the desk; its moment
 * {@code handedOverAt} starts the clock, {@code enteredAt} is when the desk recorded it, {@code lateReason} why not sooner.
 */
public record PostalMinutes(
        PaperHead head,
        DossierMark dossier,
        String desk,
        String receiver,
        String giver,
        String consignment,
        Instant handedOverAt,
        Instant enteredAt,
        @Nullable String lateReason,
        PaperPerson applicant,
        String procedure,
        List<AppointmentSlip.Component> components)
        implements PaperFields {

    public PostalMinutes {
        components = List.copyOf(components);
    }

    @Override
    public byte[] toPdf(Papers papers) {
        return papers.paper("postalminutes", this);
    }
}
