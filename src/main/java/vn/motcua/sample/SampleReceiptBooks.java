package vn.motcua.sample;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.agencies.Agencies;
import vn.motcua.calendar.Province;
import vn.motcua.payments.ReceiptBooks;
import vn.motcua.vocabulary.Actor;

/** An open book of receipts at every one-stop desk, so that fees can be taken at once. */
@Component
@Order(45)
@ConditionalOnBooleanProperty("motcua.sample")
class SampleReceiptBooks implements SamplePart {

    private static final Actor BY = new Actor.Machine("Tỉnh mẫu");
    private static final String PATTERN = "01BLP3-001";

    private final Agencies agencies;
    private final ReceiptBooks books;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SampleReceiptBooks(Agencies agencies, ReceiptBooks books, TransactionTemplate transaction, Clock clock) {
        this.agencies = agencies;
        this.books = books;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public boolean loaded() {
        return !books.none();
    }

    @Override
    public void load() {
        var today = Province.dateOf(clock.instant());
        var series = "AA-%02dP".formatted(today.getYear() % 100);
        transaction.executeWithoutResult(status -> agencies.existing(today).stream()
                .filter(agency -> agencies.deskOf(agency.id())
                        .filter(desk -> desk.agency() == agency.id())
                        .isPresent())
                .forEach(agency -> books.open(BY, agency.id(), PATTERN, series)));
    }
}
