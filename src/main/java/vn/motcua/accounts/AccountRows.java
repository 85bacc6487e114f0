package vn.motcua.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.vocabulary.CitizenId;
import vn.motcua.vocabulary.PhoneNumber;
import vn.motcua.vocabulary.TaxCode;

/** The rows of {@code accounts.account}. */
@Component
class AccountRows {

    record Secured(Account account, String passwordHash) {}

    private static final RowMapper<Account> ACCOUNT = (row, number) -> new Account(
            row.getLong("id"),
            AccountKind.valueOf(row.getString("kind")),
            row.getString("name"),
            row.getString("citizen_id"),
            row.getString("tax_code"),
            row.getObject("birth_date", LocalDate.class),
            row.getString("phone"),
            row.getString("email"),
            row.getString("address"));

    private static final RowMapper<Secured> SECURED =
            (row, number) -> new Secured(ACCOUNT.mapRow(row, number), row.getString("password_hash"));

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Account> byId(long id) {
        return jdbc.sql("select * from accounts.account where id = :id")
                .param("id", id)
                .query(ACCOUNT)
                .optional();
    }

    Optional<Account> byIdentity(String identity) {
        return jdbc.sql("select * from accounts.account where citizen_id = :identity or tax_code = :identity")
                .param("identity", identity)
                .query(ACCOUNT)
                .optional();
    }

    Optional<Secured> secured(long id) {
        return jdbc.sql("select * from accounts.account where id = :id")
                .param("id", id)
                .query(SECURED)
                .optional();
    }

    Optional<String> passwordHash(long id) {
        return jdbc.sql("select password_hash from accounts.account where id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    List<Account> sample() {
        return jdbc.sql("select * from accounts.account where sample order by kind desc, id")
                .query(ACCOUNT)
                .list();
    }

    /** Finds by what people sign in with; a telephone number comes before a tax code of the same digits. */
    Optional<Secured> byLogin(String typed) {
        var login = typed.strip().toLowerCase(Locale.ROOT);
        return jdbc.sql("""
                        select * from accounts.account
                        where email = :email or phone = :phone or citizen_id = :citizen or tax_code = :tax
                        order by phone = :phone desc
                        limit 1
                        """)
                .param("email", login)
                .param(
                        "phone",
                        PhoneNumber.fault(login) == null
                                ? PhoneNumber.of("login", login).digits()
                                : "")
                .param(
                        "citizen",
                        CitizenId.fault(login) == null
                                ? CitizenId.of("login", login).digits()
                                : "")
                .param(
                        "tax",
                        TaxCode.fault(login) == null
                                ? TaxCode.of("login", login).value()
                                : "")
                .query(SECURED)
                .optional();
    }

    /** Adds an account unless one of its identifying values is taken; the id when it was added. */
    Optional<Long> add(SignUp signUp, String passwordHash, boolean sample) {
        var person = signUp.kind() == AccountKind.PERSON;
        return jdbc.sql("""
                        insert into accounts.account (kind, name, citizen_id, tax_code, birth_date, phone, email, address,
                                                      password_hash, sample, created_at)
                        values (:kind, :name, :citizen, :tax, :birth, :phone, :email, :address, :hash, :sample, :now)
                        on conflict do nothing
                        returning id
                        """)
                .param("kind", signUp.kind().name())
                .param("name", signUp.name())
                .param("citizen", person ? signUp.identity() : null)
                .param("tax", person ? null : signUp.identity())
                .param("birth", signUp.birthDate())
                .param("phone", signUp.phone())
                .param("email", orNull(signUp.email()))
                .param("address", orNull(signUp.address()))
                .param("hash", passwordHash)
                .param("sample", sample)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    boolean isTaken(String column, String value) {
        return jdbc.sql("select exists (select from accounts.account where %s = :value)".formatted(column))
                .param("value", value)
                .query(Boolean.class)
                .single();
    }

    /** False when the password is no longer the former one. */
    boolean changePassword(long id, String formerHash, String passwordHash) {
        return jdbc.sql("""
                                update accounts.account set password_hash = :hash, sample = false
                                where id = :id and password_hash = :former
                                """)
                        .param("hash", passwordHash)
                        .param("id", id)
                        .param("former", formerHash)
                        .update()
                == 1;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
