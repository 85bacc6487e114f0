package vn.motcua.mirrors;

import org.springframework.stereotype.Component;
import vn.motcua.accounts.SecretBox;
import vn.motcua.vocabulary.IdentityNumber;

/**
 * How an identity number is kept of a mirrored dossier: its last digits for the eye, and a hash that only this installation can
 * make again, to find it by. The number itself is the source's business.
 */
@Component
class IdentityHash {

    private static final int SHOWN = 4;

    private final SecretBox box;

    IdentityHash(SecretBox box) {
        this.box = box;
    }

    byte[] of(IdentityNumber number) {
        return box.derived("mirrors|identity|" + number.value());
    }

    /** Such as {@code ••••••••1234}. */
    static String mask(IdentityNumber number) {
        var hidden = number.value().length() - SHOWN;
        return "•".repeat(hidden) + number.value().substring(hidden);
    }
}
