package vn.motcua.papers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.calendar.Province;
import vn.motcua.documents.Files;
import vn.motcua.documents.PaperFields;
import vn.motcua.documents.Papers;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.DossierReading;
import vn.motcua.dossiers.DossierView;
import vn.motcua.dossiers.LetterCall;
import vn.motcua.dossiers.Letters;
import vn.motcua.papers.IssuedPaper.Key;
import vn.motcua.payments.Receipts;
import vn.motcua.vocabulary.Actor;

/**
 * The papers of a dossier as they were issued. The first print fixes what a paper says and keeps its PDF; every later one,
 * whoever asks, hands out the same bytes, and each is logged.
 */
@Component
public class IssuedPapers {

    private final Letters letters;
    private final DossierReading reading;
    private final LetterSetting letterSetting;
    private final RoutingSetting routingSetting;
    private final ResultSetting resultSetting;
    private final ReceiptSetting receiptSetting;
    private final Receipts receipts;
    private final RegisterReceptions register;
    private final PaperRows rows;
    private final Papers papers;
    private final Files files;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final Clock clock;

    IssuedPapers(
            Letters letters,
            DossierReading reading,
            LetterSetting letterSetting,
            RoutingSetting routingSetting,
            ResultSetting resultSetting,
            ReceiptSetting receiptSetting,
            Receipts receipts,
            RegisterReceptions register,
            PaperRows rows,
            Papers papers,
            Files files,
            JsonMapper json,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.letters = letters;
        this.reading = reading;
        this.letterSetting = letterSetting;
        this.routingSetting = routingSetting;
        this.resultSetting = resultSetting;
        this.receiptSetting = receiptSetting;
        this.receipts = receipts;
        this.register = register;
        this.rows = rows;
        this.papers = papers;
        this.files = files;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What is printed for the first time: of which dossier, of what moment, and what it says. */
    private record Draft(DossierView dossier, Instant at, Content content) {}

    /** Finds number and fields in the transaction that fixes them. */
    @FunctionalInterface
    private interface Content {
        Numbered fix();
    }

    private record Numbered(String number, PaperFields fields) {}

    /** A paper that was there, or was fixed by this very print. */
    private record Fixed(IssuedPaper paper, boolean now) {}

    /**
     * Prints a paper that an action called for.
     *
     * @param letter {@code LetterView.no}
     * @param why ignored for the first print
     * @throws vn.motcua.vocabulary.NotFound when the dossier is not this person's to see, or has no such letter for them
     */
    public byte[] letter(Actor actor, DossierNumber number, int letter, PrintReason why) {
        var call = letters.letter(actor, number, letter);
        var key = new Key(number, PaperKind.of(call.kind()), letter);
        return print(actor, key, why, new Draft(call.dossier(), call.at(), () -> called(call, key)));
    }

    /** Prints the routing sheet (phiếu kiểm soát) as the hand-overs stand: one paper for each state of the dossier. */
    public byte[] routingSheet(Actor.Officer officer, DossierNumber number, PrintReason why) {
        var dossier = reading.read(officer, number);
        var key = new Key(number, PaperKind.ROUTING_SHEET, dossier.version());
        var printed = number + "/" + PaperKind.ROUTING_SHEET.sign();
        return print(
                officer,
                key,
                why,
                new Draft(
                        dossier,
                        RoutingSetting.received(dossier),
                        () -> new Numbered(printed, routingSetting.set(dossier, printed))));
    }

    /** Prints a result that was decided in words. */
    public byte[] result(Actor actor, DossierNumber number, int result, PrintReason why) {
        var written = letters.result(actor, number, result);
        var key = new Key(number, PaperKind.RESULT_LETTER, result);
        return print(
                actor,
                key,
                why,
                new Draft(
                        written.dossier(),
                        written.result().at(),
                        () -> new Numbered(ResultSetting.number(written), resultSetting.set(written))));
    }

    /**
     * Prints a receipt for fees, one copy for each of its holders; of a cancelled one a paper of its own that says so across it.
     *
     * @param receipt {@code Receipt.no}
     */
    public byte[] receipt(Actor.Officer officer, DossierNumber number, int receipt, PrintReason why) {
        var dossier = reading.read(officer, number);
        var taken = receipts.one(dossier, receipt);
        return print(
                officer,
                new Key(number, taken.stands() ? PaperKind.FEE_RECEIPT : PaperKind.CANCELLED_FEE_RECEIPT, receipt),
                why,
                new Draft(
                        dossier,
                        taken.takenAt(),
                        () -> new Numbered(taken.printed(), receiptSetting.set(dossier, taken))));
    }

    /** Every print of the papers of a dossier that an officer was let read, oldest first. */
    public List<Printing> printings(DossierView dossier) {
        return rows.printings(dossier.number());
    }

    private Numbered called(LetterCall call, Key key) {
        var entry = entry(call, key);
        var number = number(call, key, entry) + "/" + key.kind().sign();
        return new Numbered(number, letterSetting.set(call, number, entry));
    }

    /** What a desk took in for an agency elsewhere stands in no register until that one receives it. */
    private Optional<RegisterEntry> entry(LetterCall call, Key key) {
        var received = call.dossier().times().received();
        return key.kind() == PaperKind.APPOINTMENT_SLIP && received != null && call.moment("owed") == null
                ? register.entryOf(key.dossier(), call.dossier().desk().id(), received)
                : Optional.empty();
    }

    /** The slip is numbered by the register, or, where that closed without it, by the dossier; all else runs by desk and year. */
    private String number(LetterCall call, Key key, Optional<RegisterEntry> entry) {
        if (key.kind() == PaperKind.APPOINTMENT_SLIP) {
            return entry.map(RegisterEntry::printed).orElse(key.dossier().value());
        }
        var year = Province.dateOf(call.at()).getYear();
        return "%02d".formatted(rows.nextNumber(call.dossier().desk().id(), year, key.kind()));
    }

    private byte[] print(Actor actor, Key key, PrintReason why, Draft draft) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var fixed = rows.find(key)
                .map(paper -> new Fixed(paper, false))
                .or(() -> Optional.ofNullable(transaction.execute(status -> fix(key, draft, now))))
                .orElseThrow();
        var kept = fixed.paper().file() != null
                ? fixed.paper()
                : Objects.requireNonNull(transaction.execute(status -> keep(key, draft.dossier())));
        rows.log(key, actor, fixed.now() ? PrintReason.FIRST : why, now);
        return bytes(kept);
    }

    /** Fixes what the paper says and its number; short, since it holds the counter's row. */
    private Fixed fix(Key key, Draft draft, Instant now) {
        rows.queueFor(key);
        return rows.find(key).map(paper -> new Fixed(paper, false)).orElseGet(() -> {
            var template = PaperTemplate.of(key.kind(), draft.dossier().regime());
            var numbered = draft.content().fix();
            rows.insert(
                    new IssuedPaper(
                            key,
                            numbered.number(),
                            template.name(),
                            template.version(),
                            json.writeValueAsString(numbered.fields()),
                            draft.at(),
                            null,
                            null),
                    now);
            return new Fixed(rows.find(key).orElseThrow(), true);
        });
    }

    /** Sets the PDF from the fields as they are kept, so that these are known to say all that the paper says. */
    private IssuedPaper keep(Key key, DossierView dossier) {
        rows.queueFor(key);
        var paper = rows.find(key).orElseThrow();
        if (paper.file() != null) {
            return paper;
        }
        var pdf = json.readValue(paper.fields(), key.kind().fields()).toPdf(papers);
        var name = dossier.number() + " " + key.kind().label() + ".pdf";
        rows.keep(key, files.keep(pdf, name, "application/pdf"));
        return rows.find(key).orElseThrow();
    }

    private byte[] bytes(IssuedPaper paper) {
        try (var content = files.open(Objects.requireNonNull(paper.file()))) {
            var bytes = content.readAllBytes();
            var sha256 = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            if (!sha256.equals(paper.sha256())) {
                throw new IllegalStateException("paper " + paper.key() + " is no longer what was issued");
            }
            return bytes;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
