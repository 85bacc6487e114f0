package vn.motcua.dossiers;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.NotFound;

/** Answers a consultation for the agency that was asked: agree, disagree or comment. */
@Component
public class AnswerConsultation {

    private final Once once;
    private final Dossiers dossiers;
    private final Gate gate;
    private final Ledger ledger;
    private final JdbcClient jdbc;

    AnswerConsultation(Once once, Dossiers dossiers, Gate gate, Ledger ledger, JdbcClient jdbc) {
        this.once = once;
        this.dossiers = dossiers;
        this.gate = gate;
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    /** What the consulted agency says. */
    public enum Verdict {
        AGREE("Đồng ý"),
        DISAGREE("Không đồng ý"),
        COMMENT("Có ý kiến khác");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private record Request(DossierNumber number, int consultation, Verdict verdict, String text) {}

    private record Asked(long agency, @Nullable Long unit, boolean answered) {}

    /** {@code consultation} is the number of the question within the dossier. */
    public Standing answer(
            Actor actor, DossierNumber number, int consultation, Verdict verdict, String text, RequestKey key) {
        return once.run(actor, key, new Request(number, consultation, verdict, text), now -> {
            var said = verdict == Verdict.AGREE ? Reason.optional("text", text) : Reason.required("text", text);
            var dossier = dossiers.lock(number);
            gate.requireSight(actor, dossier.facts());
            var asked = asked(dossier.facts().id(), consultation);
            var acting = gate.answering(actor, dossier.facts(), asked.agency(), asked.unit())
                    .orElseThrow(() -> new NotYours("Câu hỏi này được gửi cho cơ quan khác."));
            if (asked.answered() || Dossiers.stateOf(dossier).closed()) {
                throw dossiers.moved(dossier);
            }
            var move = Move.of(dossier.facts(), EventType.CONSULTATION_ANSWERED, Dossiers.stateOf(dossier))
                    .saying(Map.of("verdict", verdict, "text", said));
            move.answer = new Move.Answer(consultation, verdict.name(), said);
            return ledger.record(move, acting, now);
        });
    }

    private Asked asked(long dossier, int consultation) {
        return jdbc.sql("""
                        select to_agency, to_unit, answered_at is not null as answered from dossiers.consultation
                        where dossier = :dossier and no = :no""")
                .param("dossier", dossier)
                .param("no", consultation)
                .query((rows, n) -> new Asked(
                        rows.getLong("to_agency"), rows.getObject("to_unit", Long.class), rows.getBoolean("answered")))
                .optional()
                .orElseThrow(() -> new NotFound("Không có yêu cầu lấy ý kiến này"));
    }
}
