package vn.motcua.admin;

import java.util.List;
import java.util.Map;
import vn.motcua.agencies.ChangeLog.Change;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.mirrors.Refusals.Refusal;
import vn.motcua.mirrors.SourceScope;
import vn.motcua.mirrors.SourceSystem;
import vn.motcua.mirrors.SourceTokens.LiveToken;
import vn.motcua.web.Page;

/**
 * One source system.
 *
 * @param agencies names of those its scopes speak of
 * @param edition tells the token issued last from the next
 */
public record SourcePage(
        SourceSystem source,
        List<SourceScope> scopes,
        Map<Long, String> agencies,
        List<LiveToken> tokens,
        String edition,
        List<Refusal> refusals,
        List<Change> changes)
        implements Page {

    @Override
    public String template() {
        return "admin/source";
    }

    public String told(SourceScope scope) {
        return "%s, %s, tiếp nhận từ %s%s"
                .formatted(
                        scope.procedure() == null ? "Mọi thủ tục" : "Thủ tục " + scope.procedure(),
                        scope.agency() == null ? "mọi cơ quan" : agencies.get(scope.agency()),
                        VietnameseTime.date(scope.from()),
                        scope.to() == null ? "" : " đến " + VietnameseTime.date(scope.to()));
    }
}
