package vn.motcua.signatures;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CRLException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;
import vn.motcua.vocabulary.InvalidInput;

/** Reads certificates and lists of revoked ones, and says what they say in words people know. */
final class Certificates {

    private static final int MOST_BYTES = 256 * 1024;
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;
    private static final int SIGNS_CERTIFICATES = 5;

    private Certificates() {}

    /** All certificates of a file, as PEM, DER or PKCS#7. Throws {@link InvalidInput} for the field when there are none. */
    static List<X509Certificate> read(String field, byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new InvalidInput(field, "Tệp chứng thư lớn bất thường. Chọn tệp .cer, .crt, .pem hoặc .p7b.");
        }
        try {
            var read = factory().generateCertificates(new ByteArrayInputStream(file)).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (!read.isEmpty()) {
                return read;
            }
        } catch (CertificateException unreadable) {
            throw notACertificate(field);
        }
        throw notACertificate(field);
    }

    /** Throws {@link InvalidInput} for the field when the file is no such list. */
    static X509CRL readList(String field, byte[] file) {
        try {
            return (X509CRL) factory().generateCRL(new ByteArrayInputStream(file));
        } catch (CRLException | CertificateException unreadable) {
            throw new InvalidInput(field, "Tệp này không phải danh sách chứng thư bị thu hồi (CRL).");
        }
    }

    /** One of our own rows. */
    static X509Certificate of(byte[] der) {
        try {
            return (X509Certificate) factory().generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(encoded(certificate)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static boolean isAuthority(X509Certificate certificate) {
        var usage = certificate.getKeyUsage();
        return certificate.getBasicConstraints() >= 0 && (usage == null || usage[SIGNS_CERTIFICATES]);
    }

    static boolean maySign(X509Certificate certificate) {
        var usage = certificate.getKeyUsage();
        return certificate.getBasicConstraints() < 0
                && (usage == null || usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION]);
    }

    /** The common name, or what stands in its place. */
    static String name(X500Principal principal) {
        try {
            return new LdapName(principal.getName())
                    .getRdns().reversed().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .map(Rdn::getValue)
                            .map(Object::toString)
                            .findFirst()
                            .orElse(principal.getName());
        } catch (InvalidNameException odd) {
            return principal.getName();
        }
    }

    private static CertificateFactory factory() throws CertificateException {
        return CertificateFactory.getInstance("X.509");
    }

    private static InvalidInput notACertificate(String field) {
        return new InvalidInput(field, "Tệp này không phải chứng thư số. Chọn tệp .cer, .crt, .pem hoặc .p7b.");
    }
}
