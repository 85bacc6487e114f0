package vn.motcua.signatures;

import java.security.AuthProvider;
import java.security.ProviderException;
import java.security.Security;
import java.util.concurrent.locks.ReentrantLock;
import javax.security.auth.login.LoginException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PKCS#11 token in a slot. Once somebody gave the PIN, a token signs for everybody in our process until it is logged out: so it
 * is used by one at a time, and logged out before the next.
 */
final class Token {

    private static final Logger LOG = LoggerFactory.getLogger(Token.class);

    private final AuthProvider provider;
    private final ReentrantLock use = new ReentrantLock();

    /** @param library path of the token's library, which runs inside our process */
    Token(String name, String library, int slot) {
        this((AuthProvider) Security.getProvider("SunPKCS11")
                .configure("--name = %s-%d\nlibrary = %s\nslotListIndex = %d\n".formatted(name, slot, library, slot)));
    }

    Token(AuthProvider provider) {
        this.provider = provider;
    }

    AuthProvider provider() {
        return provider;
    }

    /**
     * Waits until it is free, and makes sure that it asks for the PIN.
     *
     * @throws ProviderException when it does not answer; it is free for the next then
     */
    void take() {
        use.lock();
        try {
            logOut();
        } catch (RuntimeException unplugged) {
            use.unlock();
            throw unplugged;
        }
    }

    /** Whoever takes it next logs it out again, so that a fault here takes nothing from what was signed. */
    void giveBack() {
        try {
            logOut();
        } catch (RuntimeException unplugged) {
            LOG.warn("A token was pulled out while it was in use", unplugged);
        } finally {
            use.unlock();
        }
    }

    private void logOut() {
        try {
            provider.logout();
        } catch (LoginException unplugged) {
            throw new ProviderException("the token " + provider.getName() + " does not answer", unplugged);
        }
    }
}
