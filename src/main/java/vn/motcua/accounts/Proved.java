package vn.motcua.accounts;

import java.util.function.Function;

/**
 * Somebody who gave the right password, and which one that was: what they open with it is worth nothing once the password is
 * another, even if it was changed in the very moment between.
 *
 * @param passwordMark see {@link PasswordMarks}
 */
public record Proved<T>(T whom, String passwordMark) {

    public <U> Proved<U> as(Function<T, U> other) {
        return new Proved<>(other.apply(whom), passwordMark);
    }
}
