package vn.motcua.papers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.AdministrativeArea;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Agency;
import vn.motcua.agencies.AreaLevel;
import vn.motcua.agencies.Areas;
import vn.motcua.agencies.OneStopDesk;
import vn.motcua.calendar.Province;
import vn.motcua.documents.DossierMark;
import vn.motcua.documents.PaperFee;
import vn.motcua.documents.PaperHead;
import vn.motcua.documents.PaperPerson;
import vn.motcua.documents.RuleSet;
import vn.motcua.dossiers.DossierView;
import vn.motcua.dossiers.LetterCall;
import vn.motcua.dossiers.Party;
import vn.motcua.dossiers.PublicAddress;
import vn.motcua.dossiers.Regime;
import vn.motcua.payments.Receipts;
import vn.motcua.vocabulary.Vnd;

/** What papers have in common: the head, the marks of the dossier, persons, fees, whom to ask. */
@Component
class PaperParts {

    private static final Pattern KIND_OF_AREA = Pattern.compile(
            "^(tỉnh|thành phố|thị xã|thị trấn|huyện|quận|phường|xã|đặc khu) ",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Agencies agencies;
    private final Areas areas;
    private final Receipts receipts;
    private final PublicAddress address;

    PaperParts(Agencies agencies, Areas areas, Receipts receipts, PublicAddress address) {
        this.agencies = agencies;
        this.areas = areas;
        this.receipts = receipts;
        this.address = address;
    }

    PaperHead head(Agency agency, Instant at, @Nullable String number) {
        var parent = agency.parentId() == null
                ? null
                : agencies.byId(agency.parentId()).name();
        return new PaperHead(parent, agency.name(), number, place(agency, at), at);
    }

    DossierMark mark(DossierView dossier) {
        return new DossierMark(
                dossier.number().value(),
                dossier.lookupCode(),
                address.tracking(dossier.number(), dossier.lookupCode()),
                address.url().replaceFirst("^https?://", ""),
                address.hotline().isEmpty() ? null : address.hotline());
    }

    /** Whose desk issues a letter: that of the dossier, or the one that took it in for an agency elsewhere. */
    Agency issuer(LetterCall call) {
        return call.content().get("desk") instanceof String code
                ? agencies.byCode(code).orElse(call.dossier().desk())
                : call.dossier().desk();
    }

    String deskName(Agency desk) {
        return agencies.deskOf(desk.id()).map(OneStopDesk::name).orElse(desk.name());
    }

    String contact(Agency desk) {
        return agencies.deskOf(desk.id())
                .map(found -> found.name() + ", " + found.address() + ", điện thoại " + found.phone())
                .orElse(desk.name());
    }

    static RuleSet rules(Regime regime) {
        return switch (regime) {
            case R2021 -> RuleSet.R2021;
            case R2026 -> RuleSet.R2026;
        };
    }

    static PaperPerson person(Party party) {
        return new PaperPerson(party.name(), party.idNumber(), party.address(), party.phone(), party.email());
    }

    /** What the case costs by this channel, and of which of it a receipt says that it was paid. */
    List<PaperFee> fees(DossierView dossier) {
        return receipts.due(dossier).stream()
                .map(due -> PaperFee.of(
                        due.name(), new Vnd(due.fee().amount()), due.fee().unit(), due.taken() != null))
                .toList();
    }

    /**
     * The area the agency serves, of the province's own agencies the province, as it was called on the day (NĐ 30/2020 Appendix I);
     * a line to write on where none is kept.
     */
    private String place(Agency agency, Instant at) {
        var on = Province.dateOf(at);
        var own =
                agency.areaCode() == null ? Optional.<AdministrativeArea>empty() : areas.byCode(agency.areaCode(), on);
        return Stream.concat(own.stream(), areas.existing(AreaLevel.PROVINCE, on).stream())
                .map(area -> KIND_OF_AREA.matcher(area.name()).replaceFirst(""))
                .findFirst()
                .orElse("………");
    }
}
