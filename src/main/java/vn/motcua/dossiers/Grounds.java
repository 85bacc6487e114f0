package vn.motcua.dossiers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Ground.Kind;
import vn.motcua.vocabulary.InvalidInput;

/** Keeper of the catalogue of coded reasons (danh mục lý do tạm dừng, dừng, từ chối), one for each rule set. */
@Component
public class Grounds {

    private static final int LONGEST_DOCUMENT = 300;

    private final JdbcClient jdbc;

    Grounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The reasons that may be given under a rule set, in their order. */
    public List<Ground> of(Regime regime, Kind kind) {
        return jdbc.sql("""
                        select kind, code, label, legal_basis, cites from dossiers.ground
                        where regime = :regime and kind = :kind and given
                        order by place""")
                .param("regime", regime.name())
                .param("kind", kind.name())
                .query((row, n) -> new Ground(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("code"),
                        row.getString("label"),
                        row.getString("legal_basis"),
                        row.getBoolean("cites")))
                .list();
    }

    /** A reason as it was given in one case: {@code legalBasis} with the document that was named. */
    record Given(Ground ground, String legalBasis) {

        /** As an event and a letter say it. */
        Map<String, Object> said(String reason) {
            var said = new LinkedHashMap<String, Object>();
            said.put("ground", ground.code());
            said.put("groundLabel", ground.label());
            said.put("reason", reason);
            said.put("legalBasis", legalBasis);
            return said;
        }
    }

    /**
     * The reason an officer chose.
     *
     * @param document what it rests on in this case (số, ngày văn bản); may be left out where the reason needs none
     */
    Given given(Regime regime, Kind kind, @Nullable String code, @Nullable String document) {
        var ground = of(regime, kind).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("ground", "Chọn một lý do trong danh mục."));
        var named = Reason.optional("document", document);
        if (named.length() > LONGEST_DOCUMENT) {
            throw new InvalidInput("document", "Không quá %d ký tự.".formatted(LONGEST_DOCUMENT));
        }
        if (ground.cites() && named.isEmpty()) {
            throw new InvalidInput("document", "Ghi số, ngày của văn bản làm căn cứ.");
        }
        return new Given(ground, named.isEmpty() ? ground.legalBasis() : named + "; " + ground.legalBasis());
    }
}
