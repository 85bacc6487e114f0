package vn.motcua.signatures;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.accounts.SecretBox;

/** The keys that sign the codes on sealed results: P-256, since every browser can verify it. The newest signs, all verify. */
@Component
class CodeKeys {

    private static final int ID_LETTERS = 6;

    private final JdbcClient jdbc;
    private final SecretBox secrets;
    private final Clock clock;

    CodeKeys(JdbcClient jdbc, SecretBox secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    record Signer(String id, PrivateKey key) {}

    /** The key that signs now; made when the first code is asked for. */
    @Transactional
    public Signer signer() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('signatures.code_key'))")
                .query()
                .listOfRows();
        return newest().orElseGet(this::make);
    }

    Optional<PublicKey> verifier(String id) {
        return jdbc.sql("select public_key from signatures.code_key where id = ?")
                .param(id)
                .query((row, n) -> publicKey(row.getBytes("public_key")))
                .optional();
    }

    /** All keys as SubjectPublicKeyInfo in Base64, by their ids: for verifying without us. */
    List<PublishedKey> published() {
        return jdbc.sql("select id, public_key from signatures.code_key order by since")
                .query((row, n) -> new PublishedKey(
                        row.getString("id"), Base64.getEncoder().encodeToString(row.getBytes("public_key"))))
                .list();
    }

    private Optional<Signer> newest() {
        return jdbc.sql("select id, private_key from signatures.code_key order by since desc limit 1")
                .query((row, n) -> {
                    var id = row.getString("id");
                    return new Signer(id, privateKey(secrets.open(row.getBytes("private_key"), sealedFor(id))));
                })
                .optional();
    }

    private Signer make() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            var encoded = pair.getPublic().getEncoded();
            var id = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(encoded))
                    .substring(0, ID_LETTERS);
            jdbc.sql("""
                            insert into signatures.code_key (id, public_key, private_key, since)
                            values (:id, :public, :private, :now)""")
                    .param("id", id)
                    .param("public", encoded)
                    .param("private", secrets.seal(pair.getPrivate().getEncoded(), sealedFor(id)))
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            return new Signer(id, pair.getPrivate());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String sealedFor(String id) {
        return "code key " + id;
    }

    private static PublicKey publicKey(byte[] encoded) {
        try {
            return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    private static PrivateKey privateKey(byte[] encoded) {
        try {
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException(damaged);
        }
    }
}
