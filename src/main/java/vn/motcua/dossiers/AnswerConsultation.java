package vn.motcua.dossiers;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
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

    private record Request(
            DossierNumber number,
            int consultation,
            @Nullable Verdict verdict,
            String text) {}

    /**
     * Answers one question.
     *
     * @param consultation the number of the question within the dossier
     * @throws InvalidInput when there is no verdict, or one other than to agree without a text
     * @throws AlreadyMoved when somebody has answered it, taken it back or ended the dossier meanwhile: says who and when
     */
    public Standing answer(
            Actor actor,
            DossierNumber number,
            int consultation,
            @Nullable Verdict verdict,
            String text,
            RequestKey key) {
        return once.move(actor, number, key, new Request(number, consultation, verdict, text), (dossier, now) -> {
            var facts = dossier.facts();
            var asked = asked(facts.id(), consultation);
            var acting =
                    gate.answering(actor, facts, asked.agency(), asked.unit()).orElseThrow(() -> refused(actor, facts));
            if (verdict == null) {
                throw new InvalidInput("verdict", "Chọn ý kiến của cơ quan.");
            }
            var said = verdict == Verdict.AGREE ? Reason.optional("text", text) : Reason.content("text", text);
            if (asked.ended() || !(dossier instanceof Dossier.Answerable answerable)) {
                throw dossiers.questionEnded(dossier, consultation).orElseGet(() -> dossiers.moved(dossier));
            }
            return ledger.record(answerable.answer(asked.question(), verdict, said), acting, now);
        });
    }

    /** Who was asked is told of a question taken back, though it shows them the dossier no more; to others there is no dossier. */
    private NotYours refused(Actor actor, Dossier.Facts facts) {
        gate.requireSight(actor, facts);
        return new NotYours("Câu hỏi này được gửi cho cơ quan khác.");
    }

    private record Asked(OpenQuestion question, boolean ended) {

        long agency() {
            return question.agency();
        }

        @Nullable
        Long unit() {
            return question.unit();
        }
    }

    private Asked asked(long dossier, int consultation) {
        return jdbc.sql(YearRange.ofId(dossier).in("""
                        select no, step, to_agency, to_unit, asked_at, due, coalesce(answered_at, closed_at) as ended_at, %s
                        from dossiers.consultation_{year} c
                        where dossier = :dossier and no = :no""".formatted(OpenWork.ASKER)))
                .param("dossier", dossier)
                .param("no", consultation)
                .query((rows, n) -> new Asked(OpenWork.question(rows), rows.getObject("ended_at") != null))
                .optional()
                .orElseThrow(() -> new NotFound("Không có yêu cầu lấy ý kiến này"));
    }
}
