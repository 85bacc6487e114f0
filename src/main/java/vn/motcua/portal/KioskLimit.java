package vn.motcua.portal;

import java.time.Duration;
import org.springframework.stereotype.Component;
import vn.motcua.vocabulary.Allowance;
import vn.motcua.vocabulary.TooManyRequests;

/**
 * Numbers and bookings from one address: as many as a hall's kiosk gives out in a rush, too few to flood a queue from afar;
 * and of bookings without an account only so many that one cannot take a desk's hours from everybody else.
 */
@Component
class KioskLimit {

    private static final int REMEMBERED = 5_000;

    private final Allowance requests = new Allowance(30, Duration.ofMinutes(1), REMEMBERED);
    private final Allowance visitorsBookings = new Allowance(10, Duration.ofHours(1), REMEMBERED);

    /** Throws {@link TooManyRequests}. */
    void count(String address) {
        requests.take(address);
    }

    /** Before a booking of somebody without an account. Throws {@link TooManyRequests}. */
    void requireVisitorsBookingLeft(String address) {
        visitorsBookings.requireLeft(address);
    }

    /** Somebody without an account has booked. */
    void countVisitorsBooking(String address) {
        visitorsBookings.tryTake(address);
    }
}
