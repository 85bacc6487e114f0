package vn.motcua.dossiers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.documents.Files;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.IdentityNumber;
import vn.motcua.vocabulary.InvalidInput;

/** Hands the result over (trả kết quả, NĐ 61/2018 Art 20) to a collector who has shown who they are; the record comes first. */
@Component
public class ReturnResult {

    private static final int LONGEST = 300;

    private final Once once;
    private final Dossiers dossiers;
    private final Gate gate;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Files files;
    private final RevokedResults revoked;

    ReturnResult(
            Once once,
            Dossiers dossiers,
            Gate gate,
            Ledger ledger,
            JdbcClient jdbc,
            Files files,
            RevokedResults revoked) {
        this.once = once;
        this.dossiers = dossiers;
        this.gate = gate;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.files = files;
        this.revoked = revoked;
    }

    /**
     * Who takes the result.
     *
     * @param way how it leaves: at the desk, online or by post
     * @param idNumber identity number shown; needed at the desk
     * @param relation what the collector is to the applicant; null when it is the applicant, or who handed the dossier in
     * @param proof what else proves the hand-over; null when there is nothing else
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Collector(
            Delivery.Way way,
            String name,
            @Nullable String idNumber,
            @Nullable String relation,
            @Nullable String note,
            @Nullable HandoverProof proof) {

        public Collector(
                Delivery.Way way,
                String name,
                @Nullable String idNumber,
                @Nullable String relation,
                @Nullable String note) {
            this(way, name, idNumber, relation, note, null);
        }
    }

    private record Request(DossierNumber number, Collector collector) {}

    /** Records the hand-over and issues the collection receipt. */
    public Standing giveBack(Actor actor, DossierNumber number, Collector collector, RequestKey key) {
        return once.move(actor, number, key, new Request(number, collector), (dossier, now) -> {
            var handover = check(collector);
            var acting = gate.requireDesk(actor, dossier.facts());
            handover.putAll(Objects.requireNonNullElse(collector.proof(), HandoverProof.NONE)
                    .said(collector.way(), actor, files));
            if (collector.way() == Delivery.Way.ONLINE && dossier.facts().account() == null) {
                throw new InvalidInput(
                        "way", "Hồ sơ này không nộp từ tài khoản nào trên Cổng nên không có nơi nhận bản điện tử.");
            }
            if (!(dossier instanceof Dossier.ResultReady ready)) {
                throw dossiers.moved(dossier);
            }
            requireRelation(collector, dossier.facts().id());
            revoked.requireNone(dossier.facts());
            if (collector.way() == Delivery.Way.ONLINE) {
                revoked.requireSealed(dossier.facts());
            }
            return ledger.record(
                    ready.giveBack(handover).issuing(LetterKind.COLLECTION_RECEIPT, handover), acting, now);
        });
    }

    /** Who is neither the applicant nor the one who handed in says by what they collect (giấy ủy quyền, quan hệ). */
    private void requireRelation(Collector collector, long dossier) {
        var proof = collector.proof();
        if (collector.way() != Delivery.Way.AT_DESK
                || isSaid(collector.relation())
                || proof != null && isSaid(proof.authorisation())) {
            return;
        }
        var shown = IdentityNumber.read(String.valueOf(collector.idNumber()));
        var expected = jdbc.sql(YearRange.ofId(dossier).in("""
                        select person ->> 'idNumber' from dossiers.filing_{year},
                            unnest(array[applicant, submitter]) as person
                        where dossier = :dossier and person ->> 'idNumber' is not null"""))
                .param("dossier", dossier)
                .query(String.class)
                .list();
        if (!expected.isEmpty() && expected.stream().noneMatch(number -> shown.equals(IdentityNumber.read(number)))) {
            throw new InvalidInput(
                    "relation",
                    "Số định danh này không phải của chủ hồ sơ hay người nộp: nêu quan hệ với chủ hồ sơ, hoặc giấy ủy quyền.");
        }
    }

    private static boolean isSaid(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static Map<String, Object> check(Collector collector) {
        if (collector.name().isBlank()) {
            throw new InvalidInput("name", "Nhập họ tên người nhận kết quả.");
        }
        requireShort("name", collector.name());
        requireShort("idNumber", collector.idNumber());
        requireShort("relation", collector.relation());
        Reason.optional("note", collector.note());
        var id = collector.idNumber();
        if (collector.way() == Delivery.Way.AT_DESK && (id == null || id.isBlank())) {
            throw new InvalidInput("idNumber", "Nhập số định danh của người nhận kết quả.");
        }
        var shown = id == null || id.isBlank() ? null : IdentityNumber.read(id).orElse(null);
        var fault = id == null || id.isBlank() ? null : IdentityNumber.faultOfPerson(id);
        if (fault != null) {
            throw new InvalidInput("idNumber", fault);
        }
        var handover = new LinkedHashMap<String, Object>();
        handover.put("way", collector.way());
        handover.put("name", collector.name().strip());
        put(handover, "idNumber", shown == null ? null : shown.value());
        put(handover, "relation", collector.relation());
        put(handover, "note", collector.note());
        return handover;
    }

    private static void requireShort(String field, @Nullable String text) {
        if (text != null && text.length() > LONGEST) {
            throw new InvalidInput(field, "Không quá %d ký tự.".formatted(LONGEST));
        }
    }

    private static void put(Map<String, Object> map, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            map.put(key, value.strip());
        }
    }
}
