package vn.motcua.accounts;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets about signing in.
 *
 * @param secretKey encrypts second-factor secrets at rest; required outside sample mode, see {@link SecretBox}
 * @param hosts names under which the application answers besides localhost; {@code *} for any
 * @param sessionEnd every session ends this long after sign-in; {@code server.servlet.session.timeout} ends it without requests
 * @param tokenLife how long an API token lives
 */
@ConfigurationProperties("motcua")
record AccountSettings(
        @DefaultValue("") String secretKey,
        @DefaultValue List<String> hosts,
        @DefaultValue("12h") Duration sessionEnd,
        @DefaultValue("12h") Duration tokenLife) {}
