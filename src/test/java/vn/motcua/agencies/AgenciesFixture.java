package vn.motcua.agencies;

import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.TestDatabase;
import vn.motcua.vocabulary.Actor;

/** The module on a database of its own, without Spring; changes run in a transaction as they do in the application. */
public final class AgenciesFixture {

    public static final Actor MACHINE = new Actor.Machine("Kiểm thử");

    public final Agencies agencies;
    final Capacities capacities;
    public final Areas areas;
    public final ChangeLog changes;
    final AgencyAdministration agencyAdministration;
    final UnitAdministration unitAdministration;
    final OfficerAdministration officerAdministration;
    final DelegationAdministration delegations;
    final AbsenceAdministration absences;

    private final ImportDirectory importDirectory;
    private final TransactionTemplate transaction;

    public AgenciesFixture(TestDatabase database, Clock clock) {
        var cache = new DirectoryCache(database.jdbc(), clock);
        agencies = new Agencies(cache, clock);
        capacities = new Capacities(cache, agencies, clock);
        areas = new Areas(cache);
        changes = new ChangeLog(database.jdbc(), clock);
        var rights = new AdministrationRights(agencies, clock);
        agencyAdministration = new AgencyAdministration(database.jdbc(), agencies, rights, cache, changes);
        unitAdministration = new UnitAdministration(database.jdbc(), agencies, rights, cache, changes);
        officerAdministration = new OfficerAdministration(database.jdbc(), agencies, rights, cache, changes, clock);
        delegations = new DelegationAdministration(database.jdbc(), agencies, rights, cache, changes, clock);
        absences = new AbsenceAdministration(database.jdbc(), agencies, rights, cache, changes, clock);
        importDirectory = new ImportDirectory(database.jdbc(), cache, changes, new JsonMapper());
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));
    }

    public void load(DirectoryDocument document) {
        change(() -> importDirectory.load(document, MACHINE));
    }

    void change(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    <T> T change(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    public Agency agency(String code) {
        return agencies.byCode(code).orElseThrow();
    }

    Officer officer(String username) {
        return agencies.officerByUsername(username).orElseThrow();
    }

    Actor actor(String username) {
        var officer = officer(username);
        return new Actor.Officer(officer.id(), officer.name());
    }
}
