package vn.motcua.signatures;

import java.security.GeneralSecurityException;
import java.security.cert.CRLReason;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.signatures.TrustedIssuers.Authority;

/** Asks whether a certificate leads to a trusted authority and stood at a moment; by what is here, never over the network. */
final class CertificateCheck {

    private final List<Authority> authorities;

    CertificateCheck(List<Authority> authorities) {
        this.authorities = authorities;
    }

    /** {@code others} are those the signature brings along, between the signer's and the authority's. */
    CertificateState of(X509Certificate certificate, Collection<X509Certificate> others, Instant signed) {
        var from = certificate.getNotBefore().toInstant();
        var to = certificate.getNotAfter().toInstant();
        var inTime = !signed.isBefore(from) && !signed.isAfter(to);
        var anchor = anchor(certificate, others, inTime ? signed : from);
        if (anchor.isEmpty()) {
            return new CertificateState.UnknownIssuer();
        }
        if (!Certificates.maySign(certificate)) {
            return new CertificateState.NotForSigning();
        }
        if (!inTime) {
            return new CertificateState.OutOfTime(from, to);
        }
        var list = listOf(certificate);
        return list == null ? new CertificateState.Good(null, null) : by(list, certificate, signed);
    }

    private static CertificateState by(X509CRL list, X509Certificate certificate, Instant signed) {
        var listed = list.getThisUpdate().toInstant();
        var entry = list.getRevokedCertificate(certificate);
        if (entry == null) {
            return new CertificateState.Good(listed, null);
        }
        var revoked = entry.getRevocationDate().toInstant();
        return revoked.isAfter(signed)
                ? new CertificateState.Good(listed, revoked)
                : new CertificateState.Revoked(revoked, reason(entry));
    }

    private Optional<TrustAnchor> anchor(
            X509Certificate certificate, Collection<X509Certificate> others, Instant moment) {
        if (authorities.isEmpty()) {
            return Optional.empty();
        }
        try {
            var wanted = new X509CertSelector();
            wanted.setCertificate(certificate);
            var anchors = authorities.stream()
                    .map(authority -> new TrustAnchor(authority.certificate(), null))
                    .collect(Collectors.toSet());
            var parameters = new PKIXBuilderParameters(anchors, wanted);
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(others)));
            parameters.addCertStore(
                    CertStore.getInstance("Collection", new CollectionCertStoreParameters(List.of(certificate))));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(moment));
            var path = (PKIXCertPathBuilderResult)
                    CertPathBuilder.getInstance("PKIX").build(parameters);
            return Optional.of(path.getTrustAnchor());
        } catch (CertPathBuilderException leadsNowhere) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private @Nullable X509CRL listOf(X509Certificate certificate) {
        return authorities.stream()
                .map(Authority::list)
                .filter(Objects::nonNull)
                .filter(list -> list.getIssuerX500Principal().equals(certificate.getIssuerX500Principal()))
                .findFirst()
                .orElse(null);
    }

    private static String reason(X509CRLEntry entry) {
        var reason = entry.getRevocationReason();
        return switch (reason == null ? CRLReason.UNSPECIFIED : reason) {
            case KEY_COMPROMISE -> "khóa bí mật bị lộ";
            case CA_COMPROMISE, AA_COMPROMISE -> "khóa của tổ chức chứng thực bị lộ";
            case AFFILIATION_CHANGED -> "người ký thay đổi đơn vị công tác";
            case SUPERSEDED -> "đã được cấp chứng thư khác thay thế";
            case CESSATION_OF_OPERATION -> "chấm dứt hoạt động";
            case CERTIFICATE_HOLD -> "tạm dừng";
            case PRIVILEGE_WITHDRAWN -> "người ký không còn thẩm quyền";
            case UNSPECIFIED, UNUSED, REMOVE_FROM_CRL -> "không nêu lý do";
        };
    }
}
