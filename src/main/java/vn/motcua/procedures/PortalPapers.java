package vn.motcua.procedures;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.procedures.ProcedureDocument.RequiredDocument;

/**
 * The papers of a crawled portal page. The crawl counted them out but glued a group's heading to its first paper and the
 * name of a form's file to the paper's; the raw text names the headings, the file's ending marks the form.
 */
final class PortalPapers {

    private static final String TABLE = "Tên giấy tờMẫu đơn, tờ khaiSố lượng";
    private static final Pattern ROW_END = Pattern.compile("\\d+ bản (?:chính|sao)");
    private static final Pattern FILE = Pattern.compile("(?i)\\.(?:docx?|xlsx?|pdf|rar|zip|png|jpe?g)$");
    private static final Pattern SEAM = Pattern.compile("(?<=[\\p{Ll})\\];.:])(?=[\\p{Lu}\\d])");

    private PortalPapers() {}

    static List<RequiredDocument> of(JsonNode json, Set<String> doubts) {
        var raw = SourceProcedure.text(json, "thanh_phan_ho_so");
        var headings = new ArrayDeque<>(headings(raw));
        var papers = new ArrayList<RequiredDocument>();
        String group = null;
        for (var paper : json.path("parsed_thanh_phan")) {
            var name = SourceProcedure.text(paper, "ten");
            var heading = begun(name, headings);
            if (heading != null) {
                group = heading;
                name = name.substring(heading.length()).strip();
            }
            papers.add(paper(papers.size() + 1, group, name, paper));
        }
        if (papers.isEmpty()) {
            doubts.add(raw.isEmpty() ? "nguồn không nêu thành phần hồ sơ" : "thành phần hồ sơ không tách được");
        }
        return papers;
    }

    /** What stands before each table: the heading, behind the last row of the table before; "--" is none. */
    private static List<String> headings(String raw) {
        var parts = raw.split(Pattern.quote(TABLE), -1);
        return Arrays.stream(parts, 0, parts.length - 1)
                .map(PortalPapers::behindLastRow)
                .filter(heading -> !heading.isEmpty() && !heading.equals("--"))
                .toList();
    }

    private static String behindLastRow(String part) {
        var end = 0;
        for (var row = ROW_END.matcher(part); row.find(); ) {
            end = row.end();
        }
        return part.substring(end).strip();
    }

    private static @Nullable String begun(String name, ArrayDeque<String> headings) {
        for (var heading : headings) {
            if (name.startsWith(heading) && name.length() > heading.length()) {
                while (!heading.equals(headings.pop())) {
                    continue;
                }
                return heading;
            }
        }
        return null;
    }

    /** The source does not say which papers are indispensable, so none is called so. */
    private static RequiredDocument paper(int no, @Nullable String group, String glued, JsonNode paper) {
        var seam = SEAM.matcher(glued);
        var split = FILE.matcher(glued).find() && seam.find();
        return new RequiredDocument(
                no,
                Set.of(),
                group,
                split ? glued.substring(0, seam.start()) : glued,
                paper.path("ban_chinh").asInt(0),
                paper.path("ban_sao").asInt(0),
                false,
                split ? glued.substring(seam.start()) : null);
    }
}
