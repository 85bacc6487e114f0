package vn.motcua.sample;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.accounts.AccountKind;
import vn.motcua.accounts.DemoAccounts;
import vn.motcua.accounts.SignUp;
import vn.motcua.agencies.Agencies;

/** Lets every officer of the sample province sign in, and adds citizens and organisations, in one transaction. */
@Component
@Order(20)
@ConditionalOnBooleanProperty("motcua.sample")
class SampleAccounts implements SamplePart {

    private final DemoAccounts demo;
    private final Agencies agencies;
    private final TransactionTemplate transaction;

    SampleAccounts(DemoAccounts demo, Agencies agencies, TransactionTemplate transaction) {
        this.demo = demo;
        this.agencies = agencies;
        this.transaction = transaction;
    }

    @Override
    public boolean loaded() {
        return !demo.officers().isEmpty();
    }

    @Override
    public void load() {
        transaction.executeWithoutResult(status -> {
            SampleAgencies.directory().officers().forEach(entry -> demo.addOfficer(officer(entry.username())));
            offerOfficers();
            citizens().forEach(demo::addCitizen);
        });
    }

    static List<SignUp> citizens() {
        return SampleTable.read("accounts/citizens.txt").stream()
                .flatMap(section -> section.rows().stream()
                        .map(row ->
                                citizen(AccountKind.valueOf(section.heading().getFirst()), row)))
                .toList();
    }

    private void offerOfficers() {
        var place = 0;
        for (var offered : DemoOfficer.ALL) {
            demo.offer(officer(offered.username()), place++, offered.title());
        }
    }

    private long officer(String username) {
        return agencies.officerByUsername(username).orElseThrow().id();
    }

    private static SignUp citizen(AccountKind kind, List<String> row) {
        var birthDate = given(row.get(2));
        var email = given(row.get(4));
        return new SignUp(
                kind,
                row.get(1),
                row.get(0),
                birthDate == null ? null : LocalDate.parse(birthDate),
                row.get(3),
                email == null ? "" : email,
                row.get(5),
                DemoAccounts.PASSWORD);
    }

    private static @Nullable String given(String field) {
        return field.equals("-") ? null : field;
    }
}
