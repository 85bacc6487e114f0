package vn.motcua.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.motcua.procedures.ProcedureDocument.ResultType;

/** Results of a crawled portal page: "tênMã: KQ.G15.000031tênMã: …Từ khóa…Mô tả…", glued without separators. */
record PortalResults(List<ResultType> results, List<String> keywords) {

    private static final Pattern TAIL = Pattern.compile("Từ khóa(.*?)\\s*Mô tả.*$", Pattern.DOTALL);
    private static final Pattern RESULT = Pattern.compile("(.*?)\\s*Mã:\\s*([A-Z0-9][A-Z0-9.\\-]*\\d)", Pattern.DOTALL);
    private static final String NOTHING = "Không có thông tin";
    private static final String UNNAMED = "(nguồn không nêu tên kết quả)";

    static PortalResults of(String glued) {
        var tail = TAIL.matcher(glued);
        var found = tail.find();
        var text = found ? glued.substring(0, tail.start()) : glued;
        var keyword = found ? SourceProcedure.oneLine(tail.group(1)) : NOTHING;
        return new PortalResults(
                results(text), keyword.isEmpty() || keyword.equals(NOTHING) ? List.of() : List.of(keyword));
    }

    private static List<ResultType> results(String text) {
        var results = new ArrayList<ResultType>();
        var coded = RESULT.matcher(text);
        var from = 0;
        while (coded.find()) {
            var name = SourceProcedure.oneLine(coded.group(1));
            results.add(new ResultType(coded.group(2), name.isEmpty() ? UNNAMED : name));
            from = coded.end();
        }
        var rest = SourceProcedure.oneLine(text.substring(from));
        if (!rest.isEmpty() && !rest.equals(NOTHING)) {
            results.add(new ResultType(null, rest));
        }
        return results;
    }
}
