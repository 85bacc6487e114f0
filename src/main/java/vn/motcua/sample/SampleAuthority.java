package vn.motcua.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority that issues certificates for trying out: its name says that they prove nothing. */
public final class SampleAuthority {

    private static final String ALGORITHM = "SHA256withECDSA";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeyPair keys = newKeys();
    private final X509Certificate certificate;

    /**
     * A signer's certificate with its private key.
     *
     * @param store both as PKCS#12, opened by the PIN they were issued with
     */
    public record Issued(X509Certificate certificate, KeyPair keys, byte[] store) {

        /** The certificate as DER. */
        public byte[] encoded() {
            try {
                return certificate.getEncoded();
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    public SampleAuthority(String name, Instant from, Instant to) {
        var subject = new X500Principal("CN=%s, O=Dữ liệu mẫu, C=VN".formatted(quoted(name)));
        this.certificate = certificate(subject, subject, keys, from, to, true);
    }

    public X509Certificate certificate() {
        return certificate;
    }

    /** A certificate for signing; {@code name} is whom it names, {@code place} where they serve. */
    public Issued issue(String name, String place, Instant from, Instant to, String pin) {
        var subject = new X500Principal("CN=%s, O=%s, OU=Dữ liệu mẫu, C=VN".formatted(quoted(name), quoted(place)));
        var pair = newKeys();
        var issued = certificate(certificate.getSubjectX500Principal(), subject, pair, from, to, false);
        return new Issued(issued, pair, store(pair, issued, pin));
    }

    /** The list of revoked certificates, each with when and why (a {@code CRLReason} of RFC 5280). */
    public byte[] list(Instant issued, Instant next, Map<X509Certificate, Revoked> revoked) {
        try {
            var list = new JcaX509v2CRLBuilder(certificate.getSubjectX500Principal(), Date.from(issued));
            list.setNextUpdate(Date.from(next));
            revoked.forEach((one, how) -> list.addCRLEntry(one.getSerialNumber(), Date.from(how.at()), how.reason()));
            return list.build(new JcaContentSignerBuilder(ALGORITHM).build(keys.getPrivate()))
                    .getEncoded();
        } catch (OperatorCreationException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** When a certificate was revoked, and why. */
    public record Revoked(Instant at, int reason) {}

    private X509Certificate certificate(
            X500Principal issuer, X500Principal subject, KeyPair pair, Instant from, Instant to, boolean authority) {
        try {
            var extensions = new JcaX509ExtensionUtils();
            var builder = new JcaX509v3CertificateBuilder(
                            issuer,
                            new BigInteger(120, RANDOM).setBit(120),
                            Date.from(from),
                            Date.from(to),
                            subject,
                            pair.getPublic())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(authority))
                    .addExtension(
                            Extension.keyUsage,
                            true,
                            new KeyUsage(
                                    authority
                                            ? KeyUsage.keyCertSign | KeyUsage.cRLSign
                                            : KeyUsage.digitalSignature | KeyUsage.nonRepudiation))
                    .addExtension(
                            Extension.subjectKeyIdentifier,
                            false,
                            extensions.createSubjectKeyIdentifier(pair.getPublic()))
                    .addExtension(
                            Extension.authorityKeyIdentifier,
                            false,
                            extensions.createAuthorityKeyIdentifier(keys.getPublic()));
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder(ALGORITHM).build(keys.getPrivate())));
        } catch (OperatorCreationException | GeneralSecurityException | CertIOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] store(KeyPair pair, X509Certificate issued, String pin) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    "signature", pair.getPrivate(), pin.toCharArray(), new Certificate[] {issued, certificate});
            var bytes = new ByteArrayOutputStream();
            store.store(bytes, pin.toCharArray());
            return bytes.toByteArray();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String quoted(String value) {
        return '"' + value.replace("\\", "").replace("\"", "") + '"';
    }
}
