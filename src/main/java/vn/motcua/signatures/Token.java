package vn.motcua.signatures;

import java.security.AuthProvider;
import java.security.Security;
import java.util.concurrent.locks.ReentrantLock;
import javax.security.auth.login.LoginException;

/**
 * A PKCS#11 token in a slot. Once somebody gave the PIN, a token signs for everybody in our process until it is logged out: so it
 * is used by one at a time, and logged out before the next.
 */
final class Token {

    private final AuthProvider provider;
    private final ReentrantLock use = new ReentrantLock();

    /** @param library path of the token's library, which runs inside our process */
    Token(String name, String library, int slot) {
        var configuration = "--name = %s-%d\nlibrary = %s\nslotListIndex = %d\n".formatted(name, slot, library, slot);
        this.provider = (AuthProvider) Security.getProvider("SunPKCS11").configure(configuration);
    }

    AuthProvider provider() {
        return provider;
    }

    /** Waits until it is free, and makes sure that it asks for the PIN. */
    void take() {
        use.lock();
        logOut();
    }

    void giveBack() {
        try {
            logOut();
        } finally {
            use.unlock();
        }
    }

    private void logOut() {
        try {
            provider.logout();
        } catch (LoginException unplugged) {
            throw new IllegalStateException("the token " + provider.getName() + " does not answer", unplugged);
        }
    }
}
