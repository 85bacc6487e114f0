package vn.motcua.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.security.AuthProvider;
import java.security.ProviderException;
import java.security.UnrecoverableKeyException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.security.auth.Subject;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginException;
import org.junit.jupiter.api.Test;

/** A token that was pulled out keeps nobody waiting. */
class TokenTest {

    private final Device device = new Device();
    private final Token token = new Token(device);

    @Test
    void aTokenThatDoesNotAnswerIsFreeForTheNext() {
        device.pulledOut = true;
        assertThatThrownBy(token::take).isInstanceOf(ProviderException.class);

        device.pulledOut = false;
        assertThat(takenByAnother()).succeedsWithin(5, TimeUnit.SECONDS);
    }

    @Test
    void pulledOutWhileItSignedItTakesNothingFromWhatWasSigned() {
        token.take();
        device.pulledOut = true;
        assertThatCode(token::giveBack).doesNotThrowAnyException();

        device.pulledOut = false;
        assertThat(takenByAnother()).succeedsWithin(5, TimeUnit.SECONDS);
    }

    @Test
    void onlyARefusedLoginIsAWrongPin() throws Exception {
        assertThatThrownBy(() -> KeyStores.told(new IOException("load failed", new FailedLoginException())))
                .isInstanceOf(KeyStores.WrongPin.class);
        assertThatThrownBy(() -> KeyStores.told(new IOException("load failed", new UnrecoverableKeyException())))
                .isInstanceOf(KeyStores.WrongPin.class);
        assertThat(KeyStores.told(new IOException("load failed", new LoginException("CKR_DEVICE_REMOVED"))))
                .hasMessageContaining("Không mở được");
    }

    private CompletableFuture<Void> takenByAnother() {
        return CompletableFuture.runAsync(() -> {
            token.take();
            token.giveBack();
        });
    }

    private static final class Device extends AuthProvider {

        private volatile boolean pulledOut;

        Device() {
            super("device", "1", "");
        }

        @Override
        public void login(Subject subject, CallbackHandler handler) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void logout() throws LoginException {
            if (pulledOut) {
                throw new LoginException("CKR_DEVICE_REMOVED");
            }
        }

        @Override
        public void setCallbackHandler(CallbackHandler handler) {
            throw new UnsupportedOperationException();
        }
    }
}
