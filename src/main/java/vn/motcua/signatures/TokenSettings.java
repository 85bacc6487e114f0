package vn.motcua.signatures;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The PKCS#11 tokens plugged into this server. A library runs inside our process, so only whoever operates the server names
 * one; administrators choose among the names.
 *
 * @param tokens path of the library by the token's name, e.g. {@code softhsm=/usr/lib/softhsm/libsofthsm2.so}
 */
@ConfigurationProperties("motcua.signatures")
record TokenSettings(@DefaultValue Map<String, String> tokens) {}
