package vn.motcua.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static vn.motcua.signatures.SigningHands.AUTHORITY;
import static vn.motcua.signatures.SigningHands.NOW;
import static vn.motcua.signatures.SigningHands.PHUC;
import static vn.motcua.signatures.SigningHands.PIN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Security;
import java.security.cert.Certificate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import vn.motcua.signatures.VerifiedSignature.Integrity;
import vn.motcua.vocabulary.InvalidInput;

/** A key that never leaves its token signs too; on SoftHSM2 (apt-get install softhsm2), and skipped where that is not there. */
class TokenSigningTest {

    private static final String LIBRARY = "/usr/lib/softhsm/libsofthsm2.so";
    private static final Path FOLDER = Path.of("target", "softhsm").toAbsolutePath();

    private final KeyStores stores = new KeyStores(new TokenSettings(Map.of("softhsm", LIBRARY)));

    @BeforeAll
    static void putTheKeyOnAToken() throws IOException, InterruptedException, GeneralSecurityException {
        assumeThat(Files.exists(Path.of(LIBRARY))).as("SoftHSM2").isTrue();
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.createDirectories(FOLDER.resolve("tokens"));
        Files.writeString(FOLDER.resolve("softhsm2.conf"), "directories.tokendir = " + FOLDER.resolve("tokens") + "\n");
        var made = new ProcessBuilder(
                        "softhsm2-util",
                        "--init-token",
                        "--free",
                        "--label",
                        "motcua",
                        "--so-pin",
                        "135791",
                        "--pin",
                        PIN)
                .redirectErrorStream(true)
                .start();
        assertThat(made.waitFor()).isZero();
        var token = Security.getProvider("SunPKCS11")
                .configure("--name = setup\nlibrary = %s\nslotListIndex = 0\n".formatted(LIBRARY));
        var keys = KeyStore.getInstance("PKCS11", token);
        keys.load(null, PIN.toCharArray());
        keys.setKeyEntry(
                "phuc", PHUC.keys().getPrivate(), null, new Certificate[] {PHUC.certificate(), AUTHORITY.certificate()
                });
    }

    @Test
    void aKeyOnATokenSignsAndIsLockedAgainAfterwards() throws Exception {
        var pdf = SigningHands.decision();
        try (var key = unlocked(PIN)) {
            var look = Appearance.ofOfficer(pdf, "Nguyễn Hữu Phúc", "UBND phường Quy Nhơn", NOW);
            var signed = new PdfSigning().sign(pdf, key, look, NOW);
            assertThat(SignatureReading.of(signed, NOW)).singleElement().satisfies(read -> {
                assertThat(read.integrity()).isEqualTo(Integrity.WHOLE);
                assertThat(read.signer()).isEqualTo(PHUC.certificate());
            });
        }

        assertThatThrownBy(() -> unlocked("000000")).isInstanceOf(KeyStores.WrongPin.class);
        unlocked(PIN).close();
    }

    @Test
    void aTokenTheOperatorDidNotNameOrThatHasNotTheKeyOpensNothing() {
        assertThatThrownBy(() -> stores.onToken("other", 0, PHUC.certificate(), List.of(), PIN.toCharArray()))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() ->
                        stores.onToken("softhsm", 0, SigningHands.SEAL.certificate(), List.of(), PIN.toCharArray()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("không khớp");
    }

    private UnlockedKey unlocked(String pin) throws KeyStores.WrongPin {
        return stores.onToken("softhsm", 0, PHUC.certificate(), List.of(AUTHORITY.certificate()), pin.toCharArray());
    }
}
