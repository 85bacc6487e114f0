package vn.motcua.signatures;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.ProviderException;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.security.auth.login.FailedLoginException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import vn.motcua.vocabulary.InvalidInput;

/** Opens what holds a private key, with the PIN of its owner: a PKCS#12 file or a PKCS#11 token. */
@Component
@EnableConfigurationProperties(TokenSettings.class)
class KeyStores {

    private final TokenSettings settings;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    KeyStores(TokenSettings settings) {
        this.settings = settings;
    }

    /** The PIN was wrong: counted by whoever asked. */
    static final class WrongPin extends Exception {

        WrongPin(Throwable cause) {
            super(cause);
        }
    }

    List<String> tokens() {
        return settings.tokens().keySet().stream().sorted().toList();
    }

    /** The key of a certificate in a PKCS#12 file. */
    UnlockedKey inFile(byte[] store, X509Certificate certificate, List<X509Certificate> chain, char[] pin)
            throws WrongPin {
        try {
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(new ByteArrayInputStream(store), pin);
            return new UnlockedKey(key(keys, certificate, pin), certificate, chain, null, () -> {});
        } catch (IOException | GeneralSecurityException failure) {
            throw told(failure);
        }
    }

    /** The key of a certificate on a token, which nobody else uses until the key is closed. */
    UnlockedKey onToken(String name, int slot, X509Certificate certificate, List<X509Certificate> chain, char[] pin)
            throws WrongPin {
        var token = token(name, slot);
        take(token, name, slot);
        var unlocked = false;
        try {
            var keys = KeyStore.getInstance("PKCS11", token.provider());
            keys.load(null, pin);
            var key =
                    new UnlockedKey(key(keys, certificate, pin), certificate, chain, token.provider(), token::giveBack);
            unlocked = true;
            return key;
        } catch (IOException | GeneralSecurityException failure) {
            throw told(failure);
        } finally {
            if (!unlocked) {
                token.giveBack();
            }
        }
    }

    private static PrivateKey key(KeyStore keys, X509Certificate certificate, char[] pin)
            throws GeneralSecurityException {
        for (var alias : Collections.list(keys.aliases())) {
            if (certificate.equals(keys.getCertificate(alias)) && keys.getKey(alias, pin) instanceof PrivateKey key) {
                return key;
            }
        }
        throw new InvalidInput(
                "signingKey", "Khóa bí mật không khớp với chứng thư đã khai. Báo quản trị khai lại chữ ký số.");
    }

    /** A PKCS#12 file says by its cause that the PIN was wrong, a token by the login it refused; other failed logins are faults. */
    static InvalidInput told(Exception failure) throws WrongPin {
        var isWrongPin = Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof UnrecoverableKeyException || cause instanceof FailedLoginException);
        if (isWrongPin) {
            throw new WrongPin(failure);
        }
        return unusable();
    }

    /** One that does not answer is forgotten, so that it is opened anew once it is plugged in again. */
    private void take(Token token, String name, int slot) {
        try {
            token.take();
        } catch (ProviderException unplugged) {
            tokens.remove(place(name, slot), token);
            throw unusable();
        }
    }

    private Token token(String name, int slot) {
        var library = settings.tokens().get(name);
        if (library == null) {
            throw unusable();
        }
        try {
            return tokens.computeIfAbsent(place(name, slot), unknown -> new Token(name, library, slot));
        } catch (ProviderException unplugged) {
            throw unusable();
        }
    }

    private static String place(String name, int slot) {
        return name + "#" + slot;
    }

    private static InvalidInput unusable() {
        return new InvalidInput(
                "signingKey", "Không mở được tệp khóa hoặc thiết bị ký. Báo quản trị kiểm tra lại chữ ký số.");
    }
}
