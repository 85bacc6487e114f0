package vn.motcua.notifications;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.core.env.Environment;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * The SMTP server that takes our e-mail, by Spring's own settings. Read when the first mail leaves and not at the start: a start
 * without a server pays nothing for it, and parts found in advance do not depend on it.
 */
@Component
class MailServer {

    private static final Map<String, String> PATIENCE = Map.of("connectiontimeout", "10000", "timeout", "20000");

    private final Environment environment;

    private volatile @Nullable JavaMailSenderImpl client;

    @Autowired
    MailServer(Environment environment) {
        this.environment = environment;
    }

    /** What became of a mail that was handed over. */
    sealed interface Outcome {

        record Taken() implements Outcome {}

        /** For good (5xx): to this person or of this mail. */
        record Refused(String answer) implements Outcome {}

        /** Not now; {@code server} when no other mail would get through either. */
        record Later(String answer, boolean server) implements Outcome {}
    }

    boolean configured() {
        var host = environment.getProperty("spring.mail.host");
        return host != null && !host.isBlank();
    }

    /** @param id stable, so that a repetition can be recognised by who gets it */
    Outcome send(String id, String to, String subject, String body, Instant written) {
        try {
            var mailer = client();
            var message = mailer.createMimeMessage();
            message.setFrom(from());
            message.setRecipients(Message.RecipientType.TO, to);
            message.setSubject(subject, StandardCharsets.UTF_8.name());
            message.setText(body, StandardCharsets.UTF_8.name());
            message.setSentDate(Date.from(written));
            message.setHeader("Message-ID", id);
            message.setHeader("Auto-Submitted", "auto-generated");
            mailer.send(message);
            return new Outcome.Taken();
        } catch (MailSendException fault) {
            return fault.getMessageExceptions().length == 0
                    ? new Outcome.Later(said(fault), true)
                    : outcome(fault.getMessageExceptions()[0]);
        } catch (MailException | MessagingException fault) {
            return new Outcome.Later(said(fault), true);
        }
    }

    private JavaMailSenderImpl client() {
        var known = client;
        if (known == null) {
            known = made(Binder.get(environment)
                    .bind("spring.mail", MailProperties.class)
                    .get());
            client = known;
        }
        return known;
    }

    private static JavaMailSenderImpl made(MailProperties settings) {
        var made = new JavaMailSenderImpl();
        var protocol = settings.getProtocol();
        made.setHost(settings.getHost());
        made.setProtocol(protocol);
        if (settings.getPort() != null) {
            made.setPort(settings.getPort());
        }
        made.setUsername(settings.getUsername());
        made.setPassword(settings.getPassword());
        made.setDefaultEncoding(StandardCharsets.UTF_8.name());
        var properties = made.getJavaMailProperties();
        PATIENCE.forEach((name, millis) -> properties.setProperty("mail." + protocol + "." + name, millis));
        properties.setProperty("mail." + protocol + ".writetimeout", "20000");
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail." + protocol + ".auth", Boolean.toString(settings.getUsername() != null));
        properties.putAll(settings.getProperties());
        return made;
    }

    private String from() {
        var from = environment.getProperty("motcua.mail.from", "");
        return from.isBlank() ? environment.getProperty("spring.mail.username", "motcua@localhost") : from;
    }

    /** Only what is said of the person or of the mail itself is for good; a refused sender is a setting to be put right. */
    private static Outcome outcome(Exception fault) {
        for (Exception one = fault; one != null; one = next(one)) {
            if (one instanceof SMTPAddressFailedException person && permanent(person.getReturnCode())
                    || one instanceof SMTPSendFailedException mail
                            && permanent(mail.getReturnCode())
                            && "DATA".equals(command(mail))) {
                return new Outcome.Refused(said(one));
            }
        }
        return new Outcome.Later(said(fault), !(fault instanceof SendFailedException));
    }

    private static String command(SMTPSendFailedException fault) {
        return fault.getCommand() == null || fault.getCommand().equals(".") ? "DATA" : fault.getCommand();
    }

    private static @Nullable Exception next(Exception fault) {
        return fault instanceof MessagingException chained ? chained.getNextException() : null;
    }

    private static boolean permanent(int code) {
        return code >= 500 && code < 600;
    }

    private static String said(Exception fault) {
        return fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
    }
}
