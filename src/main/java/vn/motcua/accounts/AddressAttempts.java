package vn.motcua.accounts;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.vocabulary.Allowance;

/**
 * Slows down whoever tries one password on many accounts: fifty tries in fifteen minutes from one address. Right ones are given
 * back, so that an office behind one address is not kept out by its own people. Counted on each node by itself; what must
 * hold over all nodes is counted for each account by {@link Attempts}. So does it with whoever tries whose account there is.
 */
@Component
class AddressAttempts {

    static final int LIMIT = 50;
    static final int ACCOUNTS_TOLD = 10;
    private static final Duration WITHIN = Duration.ofMinutes(15);
    private static final int REMEMBERED = 20_000;

    private final Allowance tries = new Allowance(LIMIT, WITHIN, REMEMBERED);
    private final Allowance accountsTold = new Allowance(ACCOUNTS_TOLD, Duration.ofHours(1), REMEMBERED);

    /** Takes one try; false when there is none left. A null address is the machine's own and not limited. */
    boolean take(@Nullable String address) {
        return address == null || tries.tryTake(address);
    }

    /** The try was right. */
    void giveBack(@Nullable String address) {
        if (address != null) {
            tries.giveBack(address);
        }
    }

    /** Before an address is told that somebody has an account; false when it was told so ten times within an hour. */
    boolean mayBeToldOfAnAccount(@Nullable String address) {
        return address == null || accountsTold.tryTake(address);
    }
}
