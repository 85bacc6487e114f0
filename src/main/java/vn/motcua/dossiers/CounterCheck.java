package vn.motcua.dossiers;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Province;
import vn.motcua.dossiers.FilingCheck.Checked;
import vn.motcua.dossiers.FilingCheck.Strictness;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.procedures.ProcedureDocument.Channel;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput.Fault;

/**
 * What lies on the counter may be received, declined or sent for a supplement only at the officer's own desk, with files of the
 * officer's own.
 */
@Component
class CounterCheck {

    private final FilingCheck check;
    private final Gate gate;
    private final ReusablePapers reusable;
    private final FiledPapers filedPapers;

    CounterCheck(FilingCheck check, Gate gate, ReusablePapers reusable, FiledPapers filedPapers) {
        this.reusable = reusable;
        this.check = check;
        this.gate = gate;
        this.filedPapers = filedPapers;
    }

    /** A filing that can become a dossier, and who takes it. */
    record AtCounter(Checked checked, Acting acting) {}

    /** @param also what the action itself finds wrong with the papers, told together with the rest */
    AtCounter check(
            Actor actor,
            Filing filing,
            Channel channel,
            Instant now,
            BiFunction<ProcedureDocument, List<Paper>, List<Fault>> also) {
        var papers = reusable.resolved(actor, filing, now);
        var checked = checked(filing, papers, channel, now, also);
        var acting = gate.requireDeskOf(
                actor, checked.desk().id(), checked.document().code());
        attach(actor, papers);
        return new AtCounter(checked, acting);
    }

    /** The same for what another desk receives; the caller has asked the gate. */
    Checked taken(
            Actor actor, Filing filing, Instant now, BiFunction<ProcedureDocument, List<Paper>, List<Fault>> also) {
        var papers = reusable.resolved(actor, filing, now);
        var checked = checked(filing, papers, Channel.COUNTER, now, also);
        attach(actor, papers);
        return checked;
    }

    private Checked checked(
            Filing filing,
            List<Paper> papers,
            Channel channel,
            Instant now,
            BiFunction<ProcedureDocument, List<Paper>, List<Fault>> also) {
        return check.check(
                filing.with(papers),
                channel,
                Strictness.AT_COUNTER,
                Province.dateOf(now),
                document -> also.apply(document, papers));
    }

    private void attach(Actor actor, List<Paper> papers) {
        filedPapers.requireRoom(papers);
        filedPapers.attachOwn(
                actor,
                papers.stream().filter(paper -> paper.reusedFrom() == null).toList());
    }
}
