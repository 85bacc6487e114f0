package vn.motcua.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.agencies.Agency;
import vn.motcua.bookings.LinkDossier;
import vn.motcua.bookings.SitAtCounter;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.dossiers.CounterPreview;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.DossierSearch;
import vn.motcua.dossiers.Party;
import vn.motcua.dossiers.ReusablePapers;
import vn.motcua.dossiers.Standing;
import vn.motcua.payments.FeeDue;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.procedures.ProcedureDocument.ProcedureCase;
import vn.motcua.procedures.Procedures;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.CitizenId;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.SearchText;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/** Makes the counter's screen: works out who decides, by when and for how much, and whom the desk knows already. */
@Component
class CounterPages {

    private final Procedures procedures;
    private final CounterPreview preview;
    private final DossierSearch search;
    private final KnownPerson people;
    private final ReusablePapers reusable;
    private final Uploads uploads;
    private final SitAtCounter seats;
    private final LinkDossier linkDossier;
    private final Clock clock;

    CounterPages(
            Procedures procedures,
            CounterPreview preview,
            DossierSearch search,
            KnownPerson people,
            ReusablePapers reusable,
            Uploads uploads,
            SitAtCounter seats,
            LinkDossier linkDossier,
            Clock clock) {
        this.procedures = procedures;
        this.preview = preview;
        this.search = search;
        this.people = people;
        this.reusable = reusable;
        this.uploads = uploads;
        this.seats = seats;
        this.linkDossier = linkDossier;
        this.clock = clock;
    }

    /** An action at the counter: it takes the form and its ticks. */
    @FunctionalInterface
    interface CounterAction {
        Standing run(CounterForm form, Ticks ticks);
    }

    CounterPage page(Actor.Officer officer, CounterForm form, @Nullable DossierNumber last, Faults faults) {
        var procedure = procedures.current(form.procedure()).document();
        var chosenCase = chosenCase(procedure, form.typed().text("caseCode"));
        var competent = preview.competent(officer, procedure);
        var elsewhere = preview.elsewhere(officer, procedure);
        var agency = chosenAgency(competent, elsewhere, form.typed().text("agency"));
        var id = form.applicantId();
        var found = competent.isEmpty() && elsewhere.isEmpty() ? form.typed() : known(officer, form.typed());
        var typed = form.allFit()
                ? ticks(officer, procedure, chosenCase.code(), form).allFit(found)
                : found;
        return new CounterPage(
                procedure,
                competent,
                elsewhere,
                chosenCase,
                agency == null
                        ? null
                        : preview.due(
                                procedure,
                                chosenCase.code(),
                                agency,
                                elsewhere.contains(agency)
                                        ? preview.owed(officer, procedure)
                                        : form.countedFrom(clock.instant())),
                procedure.feesOf(chosenCase.code(), form.channel()).stream()
                        .filter(fee -> fee.amount() > 0)
                        .map(fee -> new FeeDue(1, fee, null).rate())
                        .toList(),
                ticks(officer, procedure, chosenCase.code(), new CounterForm(typed)),
                id.map(number -> search.alike(officer, number, procedure.code(), clock.instant()))
                        .orElse(List.of()),
                doubts(form),
                found != form.typed(),
                form.scanned(),
                last,
                seats.current(officer).orElse(null),
                VietnameseTime.date(clock.instant()),
                typed.fill("agency", agency == null ? null : agency.code()).fill("caseCode", chosenCase.code()),
                faults);
    }

    /** Takes the files in, then acts; what is wrong comes back on the screen with everything kept. */
    Page act(
            Actor.Officer officer,
            CounterForm sent,
            MultiValueMap<String, MultipartFile> files,
            CounterAction action,
            Function<Standing, Page> then) {
        var form = sent;
        try {
            form = sent.with(taken(officer, sent, files));
            var procedure = procedures.current(form.procedure()).document();
            var ticks = ticks(officer, procedure, form.typed().text("caseCode"), form);
            requireReadable(form, ticks);
            return then.apply(run(officer, form, ticks, action));
        } catch (InvalidInput invalid) {
            return page(officer, form, null, Faults.of(invalid));
        }
    }

    private Standing run(Actor.Officer officer, CounterForm form, Ticks ticks, CounterAction action) {
        var ticket = form.ticket();
        return ticket == null
                ? action.run(form, ticks)
                : linkDossier.link(officer, ticket, form.key(), () -> action.run(form, ticks));
    }

    private void requireReadable(CounterForm form, Ticks ticks) {
        var faults = new ArrayList<>(form.unreadable());
        if (!faults.isEmpty()) {
            faults.addAll(preview.faults(form.filing(ticks), form.channel()));
            throw new InvalidInput(faults);
        }
    }

    /** Ids of the files of each paper: those kept by the form, and those chosen or photographed with it. */
    private Map<String, String> taken(
            Actor.Officer officer, CounterForm form, MultiValueMap<String, MultipartFile> files) {
        var taken = new HashMap<String, String>();
        files.forEach((field, sent) -> {
            if (field.matches("papers\\.\\d+\\.(upload|photo)")) {
                var paper = field.substring(0, field.lastIndexOf('.'));
                for (var file : sent) {
                    if (Uploads.given(file)) {
                        taken.merge(
                                paper + ".files",
                                uploads.take(file, paper, officer).toString(),
                                (before, id) -> before + "," + id);
                    }
                }
            }
        });
        taken.replaceAll((ids, added) -> {
            var before = form.typed().text(ids);
            return before.isEmpty() ? added : before + "," + added;
        });
        return taken;
    }

    private Ticks ticks(Actor.Officer officer, ProcedureDocument procedure, String caseCode, CounterForm form) {
        var id = form.applicantId();
        return Ticks.atCounter(
                procedure,
                caseCode,
                form.typed(),
                id.map(number -> reusable.of(officer, number, procedure, caseCode, clock.instant()))
                        .orElse(List.of()),
                document -> uploads.kept(form.typed().text("papers." + document.no() + ".files"), officer));
    }

    private static ProcedureCase chosenCase(ProcedureDocument procedure, String code) {
        return procedure.caseOf(code).orElseGet(() -> procedure.cases().getFirst());
    }

    private static @Nullable Agency chosenAgency(List<Agency> competent, List<Agency> elsewhere, String code) {
        return Stream.concat(competent.stream(), elsewhere.stream())
                .filter(agency -> agency.code().equals(code))
                .findFirst()
                .orElse(competent.size() == 1 ? competent.getFirst() : null);
    }

    /** Fills in what the office knows of the applicant and of whoever hands in for them; names that differ are left alone. */
    private Typed known(Actor.Officer officer, Typed typed) {
        var found = typed;
        for (var person : List.of("applicant", "submitter")) {
            var name = typed.text(person + ".name");
            var known = CounterForm.id(typed, person)
                    .map(id -> people.find(officer, id, name))
                    .orElse(null);
            if (known != null && (name.isEmpty() || SearchText.fold(name).equals(SearchText.fold(known.name())))) {
                found = CounterForm.filled(found, person, known);
            }
        }
        return found.values().equals(typed.values()) ? typed : found;
    }

    private static List<String> doubts(CounterForm form) {
        var id = form.typed().text("applicant.idNumber");
        var person = form.typed().choice(Party.Kind.class, "applicant.kind") != Party.Kind.ORGANISATION;
        return person && CitizenId.fault(id) == null
                ? CitizenId.of("applicant.idNumber", id).doubts(form.birthDate())
                : List.of();
    }
}
