package vn.motcua.dossiers;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.procedures.RevisionEffect;

/** Says before a revision is published what hangs on the present one: drafts still open and dossiers in flight. */
@Component
class DossiersAffected implements RevisionEffect.Hook {

    private final JdbcClient jdbc;

    DossiersAffected(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> affectedBy(String procedureCode) {
        var affected = new ArrayList<String>();
        var drafts = count("""
                select count(*) from dossiers.draft where procedure_code = :code and submitted_as is null
                """, procedureCode);
        if (drafts > 0) {
            affected.add("%d bản nháp đang mở sẽ nộp theo phiên bản mới".formatted(drafts));
        }
        var inFlight = count("""
                select count(*) from dossiers.dossier where procedure_code = :code
                    and state not in ('DECLINED', 'WITHDRAWN', 'STOPPED', 'RETURNED')
                """, procedureCode);
        if (inFlight > 0) {
            affected.add("%d hồ sơ đang giải quyết vẫn theo phiên bản lúc nộp".formatted(inFlight));
        }
        return List.copyOf(affected);
    }

    private long count(String sql, String procedureCode) {
        return jdbc.sql(sql).param("code", procedureCode).query(Long.class).single();
    }
}
