package vn.motcua.signatures;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.security.auth.login.LoginException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import vn.motcua.vocabulary.InvalidInput;

/** Opens what holds a private key, with the PIN of its owner: a PKCS#12 file or a PKCS#11 token. */
@Component
@EnableConfigurationProperties(TokenSettings.class)
class KeyStores {

    private final TokenSettings settings;
    private final Map<String, Provider> tokens = new ConcurrentHashMap<>();

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
        return open("PKCS12", null, store, certificate, chain, pin);
    }

    /** The key of a certificate on a token. */
    UnlockedKey onToken(String token, int slot, X509Certificate certificate, List<X509Certificate> chain, char[] pin)
            throws WrongPin {
        return open("PKCS11", provider(token, slot), null, certificate, chain, pin);
    }

    private static UnlockedKey open(
            String type,
            @Nullable Provider provider,
            byte @Nullable [] store,
            X509Certificate certificate,
            List<X509Certificate> chain,
            char[] pin)
            throws WrongPin {
        try {
            var keys = provider == null ? KeyStore.getInstance(type) : KeyStore.getInstance(type, provider);
            keys.load(store == null ? null : new ByteArrayInputStream(store), pin);
            for (var alias : Collections.list(keys.aliases())) {
                if (certificate.equals(keys.getCertificate(alias))
                        && keys.getKey(alias, pin) instanceof PrivateKey key) {
                    return new UnlockedKey(key, certificate, chain, provider);
                }
            }
        } catch (IOException refused) {
            if (isWrongPin(refused)) {
                throw new WrongPin(refused);
            }
            throw unusable();
        } catch (UnrecoverableKeyException otherPin) {
            throw new WrongPin(otherPin);
        } catch (GeneralSecurityException unreadable) {
            throw unusable();
        }
        throw new InvalidInput(
                "signingKey", "Khóa bí mật không khớp với chứng thư đã khai. Báo quản trị khai lại chữ ký số.");
    }

    /** A PKCS#12 file says so by its cause, a token by the login it refused. */
    private static boolean isWrongPin(IOException refused) {
        return Stream.iterate((Throwable) refused, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof UnrecoverableKeyException || cause instanceof LoginException);
    }

    private Provider provider(String token, int slot) {
        var library = settings.tokens().get(token);
        if (library == null) {
            throw unusable();
        }
        return tokens.computeIfAbsent(token + "#" + slot, unknown -> {
            var configuration =
                    "--name = %s-%d\nlibrary = %s\nslotListIndex = %d\n".formatted(token, slot, library, slot);
            return Security.getProvider("SunPKCS11").configure(configuration);
        });
    }

    private static InvalidInput unusable() {
        return new InvalidInput(
                "signingKey", "Không mở được tệp khóa hoặc thiết bị ký. Báo quản trị kiểm tra lại chữ ký số.");
    }
}
