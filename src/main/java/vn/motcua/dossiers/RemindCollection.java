package vn.motcua.dossiers;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.vocabulary.Actor;

/** Records that the applicant was reminded to collect a result that waits at the desk (nhắc nhận kết quả). */
@Component
public class RemindCollection {

    private final Once once;
    private final Dossiers dossiers;
    private final Gate gate;

    RemindCollection(Once once, Dossiers dossiers, Gate gate) {
        this.once = once;
        this.dossiers = dossiers;
        this.gate = gate;
    }

    /** How somebody was reminded. */
    public enum Way {
        PHONE("Gọi điện thoại"),
        MESSAGE("Nhắn tin"),
        LETTER("Gửi thư"),
        IN_PERSON("Nhắn trực tiếp");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private record Request(
            DossierNumber number, Way way, @Nullable String note) {}

    /** Writes the reminder down; where the dossier stands does not change. */
    public Standing remind(Actor actor, DossierNumber number, Way way, @Nullable String note, RequestKey key) {
        return once.move(actor, number, key, new Request(number, way, note), (dossier, now) -> {
            var said = Reason.optional("reminderNote", note);
            var facts = dossier.facts();
            var acting = gate.requireDesk(actor, facts);
            if (!(dossier instanceof Dossier.ResultReady)) {
                throw dossiers.moved(dossier);
            }
            var batch = new Batch(YearRange.ofId(facts.id()))
                    .add(
                            """
                            insert into dossiers.collection_reminder (dossier, no, at, officer, officer_name, way, note)
                            select ?, coalesce(max(no), 0) + 1, ?, ?, ?, ?, nullif(?, '')
                            from dossiers.collection_reminder where dossier = ?""",
                            facts.id(),
                            now,
                            ActorColumns.id(acting.actor()),
                            acting.actor().name(),
                            way,
                            said,
                            facts.id());
            return new Recorded(
                    batch,
                    new Standing(
                            facts.number(),
                            facts.lookupCode(),
                            DossierState.RESULT_READY,
                            facts.version(),
                            facts.due()),
                    now,
                    null);
        });
    }
}
