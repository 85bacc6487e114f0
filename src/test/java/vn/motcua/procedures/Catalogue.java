package vn.motcua.procedures;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import vn.motcua.TestDatabase;
import vn.motcua.calendar.Limit;
import vn.motcua.procedures.ProcedureDocument.Letters;
import vn.motcua.procedures.ProcedureDocument.ProcedureCase;
import vn.motcua.procedures.ProcedureDocument.Promulgation;
import vn.motcua.procedures.ProcedureDocument.ResultType;
import vn.motcua.procedures.ProcedureDocument.ServiceLevel;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.TimeTravel;

/** The catalogue on a database of its own, with transactions, and the least an agency tree needs. */
final class Catalogue implements AutoCloseable {

    static final Actor ADMIN = new Actor.Officer(1, "Trần Thị Quản Trị");
    static final Instant NOW = Instant.parse("2021-08-05T01:00:00Z");

    final TestDatabase database;
    private final HikariDataSource pool = new HikariDataSource();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final List<ProcedureRevision.Published> published = new ArrayList<>();

    Catalogue() {
        this(TestDatabase.fresh());
    }

    /** Once more on a database that a catalogue has been on. */
    Catalogue(TestDatabase database) {
        this.database = database;
        agency("H08", "UBND tỉnh Bình Định", "PROVINCE", null, "2000-01-01");
        agency("H08.16", "Sở Xây dựng", "DEPARTMENT", "CONSTRUCTION", "2000-01-01");
        agency("H08.40.01", "UBND phường Lê Lợi", "COMMUNE", null, "2000-01-01");
        agency("H08.40.02", "UBND phường Mới", "COMMUNE", null, "2025-07-01");
        agency("H08.90", "Công an tỉnh Bình Định", "CENTRAL_BRANCH", "POLICE", "2000-01-01");
        agency("H08.91", "Cục Thuế tỉnh Bình Định", "CENTRAL_BRANCH", "TAX", "2000-01-01");
        pool.setDataSource(database.dataSource());
        pool.setMaximumPoolSize(3);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(pool));
        context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(pool));
        context.registerBean(Clock.class, () -> ((InstantSource) () -> TimeTravel.or(NOW)).withZone(ZoneOffset.UTC));
        context.register(Transactions.class);
        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        context.addApplicationListener(event -> {
            if (event instanceof PayloadApplicationEvent<?> payload
                    && payload.getPayload() instanceof ProcedureRevision.Published revision) {
                published.add(revision);
            }
        });
        context.scan("vn.motcua.procedures", "vn.motcua.agencies", "vn.motcua.routes");
        context.refresh();
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    ProcedureRevision publish(ProcedureDocument document) {
        return get(PublishRevision.class).publish(document, ADMIN);
    }

    ProcedureRevision publish(String code, String name, String sector) {
        return publish(document(code, name, sector));
    }

    /** An agency with a one-stop desk of its own; before the first question, for the tree is kept in memory. */
    void agencyWithDesk(String code, String name, String kind) {
        agency(code, name, kind, null, "2000-01-01");
        database.jdbc().sql("""
                        insert into agencies.one_stop_desk (agency_id, name, kind, address, phone)
                        select id, 'Bộ phận Một cửa', 'DESK', '1 Trần Phú', '0256 3822 222' from agencies.agency where code = :code
                        """).param("code", code).update();
    }

    List<ProcedureRevision.Published> published() {
        return published;
    }

    @Override
    public void close() {
        context.close();
        pool.close();
    }

    static ProcedureDocument document(String code, String name, String sector) {
        return new ProcedureDocument(
                code,
                name,
                sector,
                new Promulgation("163/QĐ-BTP", LocalDate.of(2021, 1, 29), "Bộ Tư pháp", LocalDate.of(2021, 2, 1)),
                Set.of(ProcedureDocument.GovernmentLevel.COMMUNE),
                List.of("Công dân Việt Nam"),
                ServiceLevel.FULL,
                null,
                true,
                false,
                "Bước 1: nộp hồ sơ",
                "",
                List.of(new ProcedureCase("A", "Thông thường", Limit.workingDays(3), false)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new ResultType("KQ.G15.000031", "Giấy khai sinh")),
                List.of(),
                List.of(),
                null,
                Letters.USUAL,
                List.of(),
                List.of(),
                null);
    }

    private void agency(String code, String name, String kind, @Nullable String line, String from) {
        database.jdbc()
                .sql("""
                        insert into agencies.agency (code, name, kind, line, valid_from)
                        values (:code, :name, :kind, :line, :from::date) on conflict do nothing
                        """)
                .param("code", code)
                .param("name", name)
                .param("kind", kind)
                .param("line", line, Types.VARCHAR)
                .param("from", from)
                .update();
    }

    @EnableTransactionManagement
    static class Transactions {}
}
