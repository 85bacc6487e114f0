package vn.motcua.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnToTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/dossiers", "/dossiers/H08.1?page=2", "/procedures?q=khai%20sinh"})
    void pagesOfOursAreReturnedTo(String wanted) {
        assertThat(ReturnTo.safe(wanted, "/home")).isEqualTo(wanted);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/a/..//evil.example",
                "/.//evil.example",
                "javascript:alert(1)",
                "/a\r\nLocation: https://evil.example",
                "/\t/evil.example",
                "dossiers"
            })
    void anotherSiteIsNever(@Nullable String wanted) {
        assertThat(ReturnTo.safe(wanted, "/home")).isEqualTo("/home");
    }
}
