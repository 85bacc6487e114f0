package vn.motcua.signatures;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.vocabulary.InvalidInput;

/** Counts tries of a key's PIN before they are evaluated, over all nodes: five, then a pause of fifteen minutes. */
@Component
class PinAttempts {

    static final int LIMIT = 5;
    private static final Duration PAUSE = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    PinAttempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes one try. Throws {@link InvalidInput} (field {@code pin}) when there is none left. */
    void take(long key) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var taken = jdbc.sql("""
                        insert into signatures.pin_attempts as a (key, failed) values (:key, 1)
                        on conflict (key) do update
                        set failed = case when a.failed >= :limit then 1 else a.failed + 1 end,
                            locked_until = case when a.failed + 1 = :limit then :until end
                        where a.locked_until is null or a.locked_until <= :now
                        returning failed
                        """)
                .param("key", key)
                .param("limit", LIMIT)
                .param("now", now)
                .param("until", now.plus(PAUSE))
                .query(Integer.class)
                .optional();
        if (taken.isEmpty()) {
            throw new InvalidInput(
                    "pin", "Đã nhập sai mã PIN %d lần liền. Chữ ký số này tạm khóa 15 phút.".formatted(LIMIT));
        }
    }

    /** Gives a try back that told nothing of the PIN: the device did not answer. */
    void giveBack(long key) {
        jdbc.sql("""
                        update signatures.pin_attempts set failed = greatest(failed - 1, 0), locked_until = null
                        where key = :key""").param("key", key).update();
    }

    void forget(long key) {
        jdbc.sql("delete from signatures.pin_attempts where key = :key")
                .param("key", key)
                .update();
    }
}
