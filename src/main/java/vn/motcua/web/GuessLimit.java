package vn.motcua.web;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.motcua.vocabulary.Allowance;
import vn.motcua.vocabulary.NotFound;
import vn.motcua.vocabulary.TooManyRequests;

/**
 * Slows down whoever guesses look-up codes: ten wrong ones a minute from one address, thirty an hour for one dossier from
 * one address, and as many more as are looked at in the same moment. Only an address that guessed is refused unheard: with six
 * letters, unlimited tries would find a code; elsewhere a right one always answers.
 */
@Component
public class GuessLimit {

    private static final int REMEMBERED = 20_000;

    private final Allowance addresses = new Allowance(10, Duration.ofMinutes(1), REMEMBERED);
    private final Allowance both = new Allowance(30, Duration.ofHours(1), REMEMBERED);

    GuessLimit() {}

    /** As {@link #open}, for a door that does not limit what comes from one address in another way. */
    public <T> T openTo(String address, String dossier, Supplier<T> look) {
        addresses.requireLeft(address);
        try {
            return open(address, dossier, look);
        } catch (NotFound wrong) {
            addresses.tryTake(address);
            throw wrong;
        }
    }

    /** What the code opens; a wrong one is counted. Throws {@link TooManyRequests} when there were too many before. */
    public <T> T open(String address, String dossier, Supplier<T> look) {
        var thisDossierFromThere = dossier + " from " + address;
        both.requireLeft(thisDossierFromThere);
        try {
            return look.get();
        } catch (NotFound wrong) {
            both.tryTake(thisDossierFromThere);
            throw wrong;
        }
    }
}
