package vn.motcua.dossiers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.documents.Files;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/**
 * Takes a dossier back on the applicant's wish (rút hồ sơ), online or at the desk, until it is decided. What an officer records
 * for somebody else is proven: by the applicant's request, or by who they were seen to be and why they want it.
 */
@Component
public class WithdrawDossier {

    /** Detail of the event that names the file of the applicant's request. */
    static final String REQUEST = "request";

    private final Once once;
    private final Dossiers dossiers;
    private final Gate gate;
    private final Progression progression;
    private final Files files;
    private final Ledger ledger;

    WithdrawDossier(Once once, Dossiers dossiers, Gate gate, Progression progression, Files files, Ledger ledger) {
        this.once = once;
        this.dossiers = dossiers;
        this.gate = gate;
        this.progression = progression;
        this.files = files;
        this.ledger = ledger;
    }

    /**
     * How an officer knows that the applicant wishes it; the applicant themselves need none.
     *
     * @param request the applicant's written request, a file of the officer's own; null when there is none
     * @param identityChecked whether the applicant stood at the desk and showed who they are
     */
    public record Proof(@Nullable UUID request, boolean identityChecked) {

        public static final Proof NONE = new Proof(null, false);
    }

    private record Request(DossierNumber number, String reason, Proof proof) {}

    /**
     * Withdraws for the owner, or for an officer of the desk with proof.
     *
     * @throws AlreadyDecided when a result stands
     */
    public Standing withdraw(Actor actor, DossierNumber number, String reason, Proof proof, RequestKey key) {
        return once.move(actor, number, key, new Request(number, reason, proof), (dossier, now) -> {
            var acting = gate.requireOwnerOrDesk(actor, dossier.facts());
            if (dossier instanceof Dossier.ResultReady || progression.isDecided(dossier)) {
                throw AlreadyDecided.toWithdraw(dossiers.moved(dossier));
            }
            if (!(dossier instanceof Dossier.Withdrawable withdrawable)) {
                throw dossiers.moved(dossier);
            }
            var said = actor instanceof Actor.Citizen ? Map.<String, Object>of() : proven(actor, proof, reason);
            return ledger.record(
                    withdrawable.withdraw(Reason.optional("reason", reason)).saying(said), acting, now);
        });
    }

    private Map<String, Object> proven(Actor actor, Proof proof, String reason) {
        var said = new LinkedHashMap<String, Object>();
        var request = proof.request();
        if (request != null) {
            if (!files.attach(request, actor)) {
                throw new InvalidInput("file", "Tệp đơn xin rút không còn. Hãy tải lên lại.");
            }
            said.put(REQUEST, request);
            said.put("requestName", files.get(request).name());
        }
        if (proof.identityChecked()) {
            said.put("identityChecked", true);
        }
        if (said.isEmpty()) {
            throw new InvalidInput(
                    "file",
                    "Đính kèm đơn xin rút của chủ hồ sơ, hoặc xác nhận đã kiểm tra giấy tờ tùy thân và nêu lý do.");
        }
        if (request == null) {
            Reason.required("reason", reason);
        }
        return said;
    }
}
