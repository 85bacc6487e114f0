package vn.motcua.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoginTest {

    @Test
    void theUrlOfJdbcIsTakenAsItIs() {
        assertThat(Login.external("jdbc:postgresql://db/motcua?sslmode=require", "an", "secret"))
                .isEqualTo(new Login("jdbc:postgresql://db/motcua?sslmode=require", "an", "secret"));
        assertThat(Login.external("jdbc:postgresql://db/motcua?user=an&password=x", "", ""))
                .isEqualTo(new Login("jdbc:postgresql://db/motcua?user=an&password=x", null, null));
    }

    @Test
    void theUrlOfPostgresqlIsUnderstoodToo() {
        assertThat(Login.external("postgresql://an:secret@db:5433/motcua?sslmode=require", "", ""))
                .isEqualTo(new Login("jdbc:postgresql://db:5433/motcua?sslmode=require", "an", "secret"));
        assertThat(Login.external("postgres://an@db/motcua", "", "secret"))
                .isEqualTo(new Login("jdbc:postgresql://db/motcua", "an", "secret"));
    }

    @Test
    void thePasswordIsNeverShown() {
        assertThat(new Login("jdbc:postgresql://db/motcua?user=an&password=secret", null, null).toString())
                .doesNotContain("secret");
    }
}
