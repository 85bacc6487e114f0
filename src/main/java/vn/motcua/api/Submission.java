package vn.motcua.api;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import vn.motcua.accounts.Account;
import vn.motcua.dossiers.AccountParty;
import vn.motcua.dossiers.Arrival;
import vn.motcua.dossiers.Delivery;
import vn.motcua.dossiers.Filing;
import vn.motcua.dossiers.Party;
import vn.motcua.dossiers.PostalHandOver;
import vn.motcua.dossiers.Standing;
import vn.motcua.procedures.ProcedureDocument.Channel;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.InvalidInput.Fault;

/**
 * A dossier as a caller files it.
 *
 * @param agency code of the competent agency
 * @param submitter who hands it in; absent when it is the applicant. Of a citizen it is the account's person, only the relation
 *     and how to reach them are taken from here
 * @param answers answers to the electronic form by field key
 * @param channel for desk officers: COUNTER or POSTAL
 * @param handOver for desk officers: what the minutes with the post say; with POSTAL only, and needed there to receive
 * @param place for desk officers: where they received it when that was not at the desk
 */
@Schema(requiredProperties = {"procedureCode", "caseCode", "agency", "applicant"})
record Submission(
        String procedureCode,
        String caseCode,
        String agency,
        @Nullable Person applicant,
        @Nullable Person submitter,
        Map<String, String> answers,
        @JsonSetter(contentNulls = Nulls.FAIL) List<HandedPaper> papers,
        @Nullable Delivery delivery,
        @Nullable Channel channel,
        @Nullable HandOver handOver,
        @Nullable String place) {

    Submission {
        procedureCode = Objects.requireNonNullElse(procedureCode, "");
        caseCode = Objects.requireNonNullElse(caseCode, "");
        agency = Objects.requireNonNullElse(agency, "");
        answers = Objects.requireNonNullElse(answers, Map.of());
        papers = Given.list("papers", papers);
    }

    /** Applicant or submitter; {@code idNumber} is a citizen id or a passport, of an organisation the tax code. */
    @Schema(requiredProperties = {"name"})
    record Person(
            Party.@Nullable Kind kind,
            String name,
            @Nullable String idNumber,
            @Nullable LocalDate birthDate,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            @Nullable String relation) {

        Person {
            name = Objects.requireNonNullElse(name, "");
        }

        Party party() {
            return new Party(
                    kind == null ? Party.Kind.PERSON : kind,
                    name,
                    idNumber,
                    birthDate,
                    phone,
                    email,
                    address,
                    relation);
        }
    }

    /**
     * The minutes of a hand-over by the post: {@code at} starts the clock; {@code lateReason} when it is entered after the next
     * working day.
     */
    @Schema(requiredProperties = {"consignment", "at", "by"})
    record HandOver(
            String consignment,
            @Nullable Moment at,
            String by,
            @Nullable String lateReason) {

        HandOver {
            consignment = Objects.requireNonNullElse(consignment, "");
            by = Objects.requireNonNullElse(by, "");
        }
    }

    /** How it came to the desk. */
    Arrival arrival() {
        return new Arrival(atCounter(), byPost(), place == null || place.isBlank() ? null : place.strip());
    }

    /** What the minutes say; nothing where there are none. */
    PostalHandOver byPost() {
        if (handOver == null) {
            return PostalHandOver.BLANK;
        }
        var at = handOver.at();
        return new PostalHandOver(
                handOver.consignment(), at == null ? null : at.at(), handOver.by(), handOver.lateReason());
    }

    /** The submission inside another request. Throws {@link InvalidInput} when it was left out. */
    static Submission required(@Nullable Submission given) {
        if (given == null) {
            throw new InvalidInput("submission", "Nhập hồ sơ tại quầy.");
        }
        return given;
    }

    /** Where the dossier is that came of it. */
    static ResponseEntity<Standing> recorded(Standing standing) {
        return ResponseEntity.created(
                        URI.create("/api/v1/dossiers/" + standing.number().value()))
                .body(standing);
    }

    /** The way by which it came to the desk. Throws {@link InvalidInput} for the one by which only citizens file. */
    Channel atCounter() {
        if (channel == Channel.ONLINE) {
            throw new InvalidInput("channel", "Hồ sơ do công chức lập là hồ sơ nộp tại quầy hoặc qua bưu chính.");
        }
        return channel == null ? Channel.COUNTER : channel;
    }

    /** As a citizen files it: whoever is not the applicant hands in as themselves, whatever name was sent. */
    Filing filedBy(Account account) {
        var filing = filing();
        var handsIn = filing.submitter() == null ? filing.applicant() : filing.submitter();
        var self = AccountParty.of(account);
        if (self.isSameAs(filing.applicant())) {
            var given = filing.applicant();
            return filing.handedIn(AccountParty.of(account, given.phone(), given.email(), given.address(), null), null);
        }
        return filing.handedIn(
                filing.applicant(),
                AccountParty.of(account, handsIn.phone(), handsIn.email(), handsIn.address(), handsIn.relation()));
    }

    Filing filing() {
        if (applicant == null) {
            throw new InvalidInput("applicant", "Nhập thông tin chủ hồ sơ.");
        }
        var faults = new ArrayList<Fault>();
        answers.forEach((field, answer) -> {
            if (answer == null) {
                faults.add(new Fault("answers." + field, "Câu trả lời không được là null."));
            }
        });
        if (delivery != null && delivery.way() == null) {
            faults.add(new Fault("delivery", "Chọn cách nhận kết quả."));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return new Filing(
                procedureCode,
                caseCode,
                agency,
                applicant.party(),
                submitter == null ? null : submitter.party(),
                answers,
                papers.stream().map(HandedPaper::paper).toList(),
                delivery == null ? new Delivery(Delivery.Way.AT_DESK, null) : delivery);
    }
}
