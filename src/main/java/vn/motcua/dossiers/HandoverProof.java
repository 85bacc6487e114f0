package vn.motcua.dossiers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.documents.Files;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.InvalidInput.Fault;

/**
 * What proves a hand-over besides who the collector is (NĐ 61/2018 Art 20; by post QĐ 45/2016/QĐ-TTg: to the right person,
 * traceable).
 *
 * @param authorisation the paper by which somebody else collects, with number and day; null when none is needed
 * @param carrier who carries it; null = the public post
 * @param trackingNumber of the consignment; needed by post
 * @param signature the collector's signature drawn on the screen, a PNG taken in from the officer; null = signed on the paper receipt
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HandoverProof(
        @Nullable String authorisation,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        @Nullable UUID signature) {

    public static final HandoverProof NONE = new HandoverProof(null, null, null, null);

    private static final int LONGEST = 300;
    private static final String PUBLIC_POST = "Bưu chính công ích (VNPost)";

    /** What the event records of it. Throws {@link InvalidInput} with every fault. */
    Map<String, Object> said(Delivery.Way way, Actor actor, Files files) {
        var faults = new ArrayList<Fault>();
        var said = new LinkedHashMap<String, Object>();
        text(said, faults, "authorisation", authorisation);
        if (way == Delivery.Way.POST) {
            text(said, faults, "carrier", carrier == null || carrier.isBlank() ? PUBLIC_POST : carrier);
            consignment(said, faults);
        }
        if (way == Delivery.Way.AT_DESK) {
            said.put("signed", signature == null ? "ON_PAPER" : "ON_SCREEN");
            sign(said, faults, actor, files);
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return said;
    }

    private void consignment(Map<String, Object> said, ArrayList<Fault> faults) {
        Consignment.read(trackingNumber)
                .ifPresentOrElse(
                        number -> said.put("trackingNumber", number),
                        () -> faults.add(new Fault("trackingNumber", Consignment.ASKED)));
    }

    /** The picture and the hash of its content, so that nobody can put another one in its place unseen. */
    private void sign(Map<String, Object> said, ArrayList<Fault> faults, Actor actor, Files files) {
        if (signature == null) {
            return;
        }
        if (!files.attach(signature, actor) || !files.get(signature).mediaType().equals("image/png")) {
            faults.add(new Fault("signature", "Chữ ký không còn. Hãy ký lại."));
            return;
        }
        said.put("signature", signature.toString());
        said.put("signatureSha256", files.get(signature).sha256());
    }

    private static void text(Map<String, Object> said, ArrayList<Fault> faults, String field, @Nullable String given) {
        if (given == null || given.isBlank()) {
            return;
        }
        if (given.length() > LONGEST) {
            faults.add(new Fault(field, "Không quá %d ký tự.".formatted(LONGEST)));
        }
        said.put(field, given.strip());
    }
}
