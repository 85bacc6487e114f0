package vn.motcua.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agency;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.procedures.ProcedureDocument.Competence;
import vn.motcua.procedures.Procedures;
import vn.motcua.procedures.PublishRevision;
import vn.motcua.reorganisation.Plan.Kind;
import vn.motcua.reorganisation.Report.Affected;
import vn.motcua.vocabulary.Actor;

/**
 * Lets the powers follow: a procedure that an ended agency decided has somebody who decides it on the first day. What the
 * procedures themselves already say for that day stands; where nobody would decide, a revision names the successor.
 */
@Component
class Competences {

    private final Procedures procedures;
    private final PublishRevision publishRevision;

    Competences(Procedures procedures, PublishRevision publishRevision) {
        this.procedures = procedures;
        this.publishRevision = publishRevision;
    }

    void follow(Plan plan, Successors successors, Report.Draft report, Actor by) {
        for (var document : procedures.inForce()) {
            var changed = transferred(plan, followed(plan, successors, document, report), report);
            if (!changed.equals(document)) {
                publishRevision.publish(changed, by);
            }
        }
    }

    private ProcedureDocument followed(
            Plan plan, Successors successors, ProcedureDocument document, Report.Draft report) {
        var lastDay = plan.effective().minusDays(1);
        var deciding = procedures.deciding(document, plan.effective()).stream()
                .map(Agency::code)
                .collect(Collectors.toSet());
        Set<String> added = new LinkedHashSet<>();
        for (var before : procedures.deciding(document, lastDay)) {
            successors.ending(before.code()).ifPresent(operation -> {
                var heirs = successors.ofProcedure(operation, document.code()).stream()
                        .map(Plan.Part::agency)
                        .toList();
                if (heirs.stream().noneMatch(deciding::contains)) {
                    if (deciding.isEmpty()) {
                        added.addAll(heirs);
                    } else {
                        report.findings.warn(
                                "operations",
                                "Thủ tục %s của %s từ nay do cơ quan khác với nơi tiếp nhận hồ sơ dở dang giải quyết."
                                        .formatted(document.code(), before.name()));
                    }
                }
                report.add(
                        Affected.PROCEDURE,
                        document.code() + " " + document.name(),
                        before.name(),
                        String.join(", ", heirs));
            });
        }
        var competences = new ArrayList<>(document.competences());
        added.forEach(code -> competences.add(new Competence(code, null, null, List.of(), plan.effective(), null)));
        return added.isEmpty() ? document : document.decidedBy(competences);
    }

    private static ProcedureDocument transferred(Plan plan, ProcedureDocument document, Report.Draft report) {
        var changed = document;
        for (var operation : plan.operations()) {
            if (operation.kind() == Kind.TRANSFER && operation.procedures().contains(document.code())) {
                var from = operation.from().getFirst();
                var to = operation.to().getFirst().agency();
                changed = changed.decidedBy(
                        transferred(changed.competences(), from, to, plan.effective(), report, document));
                report.add(Affected.PROCEDURE, document.code() + " " + document.name(), from, to);
            }
        }
        return changed;
    }

    private static List<Competence> transferred(
            List<Competence> competences,
            String from,
            String to,
            LocalDate effective,
            Report.Draft report,
            ProcedureDocument document) {
        var changed = new ArrayList<Competence>();
        var found = false;
        for (var one : competences) {
            if (!Objects.equals(one.agencyCode(), from)
                    || one.to() != null && one.to().isBefore(effective)) {
                changed.add(one);
                continue;
            }
            found = true;
            if (one.from().isBefore(effective)) {
                changed.add(new Competence(
                        from, null, one.line(), one.receptionPoints(), one.from(), effective.minusDays(1)));
            }
            var begins = one.from().isAfter(effective) ? one.from() : effective;
            changed.add(new Competence(
                    to,
                    null,
                    one.line(),
                    one.receptionPoints().stream()
                            .filter(point -> !point.equals(from))
                            .toList(),
                    begins,
                    one.to()));
        }
        report.findings.require(
                found,
                "operations",
                "Thủ tục %s không giao cho %s theo tên cơ quan nên không chuyển được bằng phương án; hãy công bố phiên bản mới của thủ tục."
                        .formatted(document.code(), from));
        return changed;
    }
}
