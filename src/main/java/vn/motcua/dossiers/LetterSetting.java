package vn.motcua.dossiers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Agency;
import vn.motcua.agencies.AreaLevel;
import vn.motcua.agencies.Areas;
import vn.motcua.agencies.OneStopDesk;
import vn.motcua.calendar.Province;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.documents.AppointmentSlip;
import vn.motcua.documents.CollectionReceipt;
import vn.motcua.documents.DossierMark;
import vn.motcua.documents.IntakeRefusalPaper;
import vn.motcua.documents.PaperFee;
import vn.motcua.documents.PaperHead;
import vn.motcua.documents.PaperPerson;
import vn.motcua.documents.ResultLetter;
import vn.motcua.documents.RoutingSheet;
import vn.motcua.documents.RuleSet;
import vn.motcua.documents.SupplementRequestPaper;
import vn.motcua.dossiers.DossierView.PaperView;
import vn.motcua.dossiers.DossierView.ResultView;
import vn.motcua.dossiers.DossierView.StepView;
import vn.motcua.dossiers.Letters.Issued;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.vocabulary.Vnd;

/** Fills the statutory papers from a dossier and the content a letter was issued with (field by field, TT 01/2018 and TT 03/2025). */
@Component
class LetterSetting {

    private static final String REFUSAL_BASIS =
            "Điểm c khoản 2 Điều 11 và Điều 17 Nghị định số 61/2018/NĐ-CP (sửa đổi, bổ sung; Nghị định số 118/2025/NĐ-CP)";

    private static final Pattern KIND_OF_AREA = Pattern.compile("^(Tỉnh|Thành phố) ");

    private final Agencies agencies;
    private final Areas areas;
    private final PublicAddress address;

    LetterSetting(Agencies agencies, Areas areas, PublicAddress address) {
        this.agencies = agencies;
        this.areas = areas;
        this.address = address;
    }

    AppointmentSlip slip(DossierView dossier, Issued issued) {
        var submitter = dossier.filed().submitter();
        var applicant = dossier.filed().applicant();
        var received = Instant.parse(said(issued.content(), "receivedAt"));
        var due = issued.content().get("due");
        return new AppointmentSlip(
                rules(dossier),
                head(dossier, issued.at(), "TNHS"),
                mark(dossier),
                deskName(dossier.desk()),
                channel(dossier.channel()),
                person(submitter),
                submitter.equals(applicant) ? null : person(applicant),
                dossier.procedure().name(),
                dossier.filed().papers().stream()
                        .filter(paper -> paper.paper().form() != Paper.Form.NONE)
                        .map(LetterSetting::component)
                        .toList(),
                1,
                VietnameseTime.limit(Deadlines.caseOf(
                                dossier.procedure(), dossier.chosenCase().code())
                        .limit()),
                received,
                due == null ? null : Instant.parse(due.toString()),
                delivery(dossier),
                fees(dossier),
                String.valueOf(Province.dateOf(received).getYear()),
                dossier.number().value(),
                issued.signedBy(),
                dossier.procedure().letters().slipNote());
    }

    SupplementRequestPaper supplement(DossierView dossier, Issued issued) {
        var items = new ArrayList<SupplementRequestPaper.Item>();
        if (issued.content().get("missing") instanceof List<?> missing) {
            for (var one : missing) {
                if (one instanceof Map<?, ?> item) {
                    items.add(new SupplementRequestPaper.Item(
                            paperName(
                                    dossier.procedure(),
                                    ((Number) Objects.requireNonNull(item.get("document"))).intValue()),
                            String.valueOf(item.get("what"))));
                }
            }
        }
        return new SupplementRequestPaper(
                rules(dossier),
                head(dossier, issued.at(), "HDHS"),
                mark(dossier),
                person(dossier.filed().applicant()),
                dossier.procedure().name(),
                items,
                said(issued.content(), "reason"),
                null,
                issued.signedBy(),
                contact(dossier.desk()),
                dossier.procedure().letters().supplementIntro());
    }

    IntakeRefusalPaper refusal(DossierView dossier, Issued issued) {
        return new IntakeRefusalPaper(
                rules(dossier),
                head(dossier, issued.at(), "TCHS"),
                mark(dossier),
                person(dossier.filed().applicant()),
                dossier.procedure().name(),
                said(issued.content(), "reason"),
                REFUSAL_BASIS,
                null,
                issued.signedBy(),
                contact(dossier.desk()));
    }

    CollectionReceipt collection(DossierView dossier, Issued issued) {
        var content = issued.content();
        var id = content.get("idNumber");
        return new CollectionReceipt(
                head(dossier, issued.at(), "TKQ"),
                mark(dossier),
                dossier.procedure().name(),
                person(dossier.filed().applicant()),
                new PaperPerson(said(content, "name"), id == null ? null : id.toString(), null, null, null),
                content.get("relation") == null ? null : said(content, "relation"),
                id == null ? Delivery.Way.valueOf(said(content, "way")).label() : "Số định danh " + id,
                dossier.resultsForApplicant().stream()
                        .map(result -> new CollectionReceipt.Result(result.title(), null, 1))
                        .toList(),
                fees(dossier),
                issued.at(),
                issued.signedBy());
    }

    RoutingSheet routingSheet(DossierView dossier) {
        var received = Objects.requireNonNullElse(
                dossier.times().received(), dossier.times().submitted());
        return new RoutingSheet(
                rules(dossier),
                head(dossier, received, "KSHS"),
                mark(dossier),
                dossier.filed().applicant().name(),
                dossier.procedure().name(),
                received,
                dossier.times().due(),
                handOvers(dossier, received));
    }

    ResultLetter result(
            DossierView dossier, ResultView result, @Nullable OnBehalf onBehalf, Map<String, Object> content) {
        var refused = result.decision() == Decision.REFUSED;
        return new ResultLetter(
                head(result.agency(), result.at(), dossier.number().value() + (refused ? "/TB" : "/KQ")),
                mark(dossier),
                refused ? "THÔNG BÁO" : null,
                refused ? "Về việc từ chối giải quyết hồ sơ " + dossier.number() : result.title(),
                List.of(dossier.filed().applicant().name()),
                grounds(dossier, onBehalf),
                said(content, "text").lines().filter(line -> !line.isBlank()).toList(),
                new ResultLetter.Signer(office(result.agency(), onBehalf), result.officer()),
                List.of("Như trên", deskName(dossier.desk()), "Lưu: VT, hồ sơ " + dossier.number()));
    }

    /** Laws, and the authorisation by which somebody else than the head signs. */
    private static List<String> grounds(DossierView dossier, @Nullable OnBehalf onBehalf) {
        var grounds = dossier.procedure().legalBases().stream()
                .map(basis -> "Căn cứ " + basis.name() + (basis.number().isEmpty() ? "" : " số " + basis.number()))
                .limit(4)
                .collect(Collectors.toCollection(ArrayList::new));
        if (onBehalf != null && onBehalf.right() == OnBehalf.Right.DELEGATION) {
            grounds.add("Căn cứ văn bản ủy quyền %s của %s".formatted(onBehalf.document(), onBehalf.name()));
        }
        return grounds;
    }

    /** In what office one signs (NĐ 30/2020 Art 13): for the agency, by authorisation (TUQ.), or in place of its head (KT.). */
    private static List<String> office(Agency agency, @Nullable OnBehalf onBehalf) {
        if (onBehalf == null) {
            return List.of("TM. " + agency.name().toUpperCase(Locale.ROOT));
        }
        return switch (onBehalf.right()) {
            case DELEGATION -> List.of("TUQ. " + agency.kind().head(), onBehalf.signer());
            case ABSENCE -> List.of("KT. " + agency.kind().head());
        };
    }

    private static List<RoutingSheet.HandOver> handOvers(DossierView dossier, Instant received) {
        var handOvers = new ArrayList<RoutingSheet.HandOver>();
        for (var leg : dossier.legs()) {
            var from = leg.stage() == 0 ? dossier.desk().name() : leg.stageName();
            String giver = null;
            var at = leg.stage() == 0 ? received : leg.started();
            for (var step : leg.steps()) {
                handOvers.add(new RoutingSheet.HandOver(
                        from, giver, holder(step), step.by(), at, outcome(step), step.name()));
                from = holder(step);
                giver = step.by();
                at = step.left();
            }
        }
        return handOvers;
    }

    private static String holder(StepView step) {
        return step.unit() == null
                ? step.agency().name()
                : step.unit() + ", " + step.agency().name();
    }

    private static RoutingSheet.@Nullable Outcome outcome(StepView step) {
        var left = step.left();
        if (left == null) {
            return null;
        }
        var leftOn = Province.dateOf(left);
        var dueOn = Province.dateOf(step.due());
        if (left.isAfter(step.due())) {
            return RoutingSheet.Outcome.OVERDUE;
        }
        return leftOn.isBefore(dueOn) ? RoutingSheet.Outcome.EARLY : RoutingSheet.Outcome.ON_TIME;
    }

    private static AppointmentSlip.Component component(PaperView paper) {
        var copies = Math.max(1, paper.paper().copies());
        return switch (paper.paper().form()) {
            case ORIGINAL -> new AppointmentSlip.Component(paper.name(), copies, 0, 0);
            case CERTIFIED_COPY -> new AppointmentSlip.Component(paper.name(), 0, copies, 0);
            case PLAIN_COPY, FILE -> new AppointmentSlip.Component(paper.name(), 0, 0, copies);
            case NONE -> new AppointmentSlip.Component(paper.name(), 0, 0, 0);
        };
    }

    private static List<PaperFee> fees(DossierView dossier) {
        return dossier.procedure().feesOf(dossier.chosenCase().code(), dossier.channel()).stream()
                .map(fee -> new PaperFee(fee.name(), new Vnd(fee.amount()), false))
                .toList();
    }

    private static String paperName(ProcedureDocument procedure, int no) {
        return procedure
                .document(no)
                .map(ProcedureDocument.RequiredDocument::name)
                .orElse("Giấy tờ số " + no);
    }

    private static String delivery(DossierView dossier) {
        var delivery = dossier.filed().delivery();
        return delivery.way().label() + (delivery.address() == null ? "" : ": " + delivery.address());
    }

    private static String channel(ProcedureDocument.Channel channel) {
        return switch (channel) {
            case COUNTER -> "Trực tiếp";
            case ONLINE -> "Trực tuyến";
            case POSTAL -> "Bưu chính công ích";
        };
    }

    private PaperHead head(DossierView dossier, Instant at, String kind) {
        return head(dossier.desk(), at, dossier.number().value() + "/" + kind);
    }

    private PaperHead head(Agency agency, Instant at, String number) {
        var parent = agency.parentId() == null
                ? null
                : agencies.byId(agency.parentId()).name();
        return new PaperHead(parent, agency.name(), number, place(at), at);
    }

    /** The province as it was called on the day; a line to write on where none is kept. */
    private String place(Instant at) {
        return areas.existing(AreaLevel.PROVINCE, Province.dateOf(at)).stream()
                .map(province -> KIND_OF_AREA.matcher(province.name()).replaceFirst(""))
                .findFirst()
                .orElse("………");
    }

    private DossierMark mark(DossierView dossier) {
        return new DossierMark(
                dossier.number().value(),
                dossier.lookupCode(),
                address.tracking(dossier.number(), dossier.lookupCode()),
                address.url().replaceFirst("^https?://", ""),
                address.hotline().isEmpty() ? null : address.hotline());
    }

    private static RuleSet rules(DossierView dossier) {
        return switch (dossier.regime()) {
            case R2021 -> RuleSet.R2021;
            case R2026 -> RuleSet.R2026;
        };
    }

    private static PaperPerson person(Party party) {
        return new PaperPerson(party.name(), party.idNumber(), party.address(), party.phone(), party.email());
    }

    private String deskName(Agency desk) {
        return agencies.deskOf(desk.id()).map(OneStopDesk::name).orElse(desk.name());
    }

    private String contact(Agency desk) {
        return agencies.deskOf(desk.id())
                .map(found -> found.name() + ", " + found.address() + ", điện thoại " + found.phone())
                .orElse(desk.name());
    }

    private static String said(Map<String, Object> content, String key) {
        return String.valueOf(content.getOrDefault(key, ""));
    }
}
