package vn.motcua.documents;

import java.util.regex.Pattern;

/** A formula of a spreadsheet, which may reckon but not load from elsewhere nor talk to another program (DDE). */
final class Formula {

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*+\"");
    private static final Pattern SHEET = Pattern.compile("'[^']*+'");
    private static final Pattern LOADING = Pattern.compile(
            "(?<![A-Z0-9_])(WEBSERVICE|RTD|IMAGE|DDE|CALL|REGISTER|REGISTER\\.ID|EXEC|SQL\\.REQUEST)\\s*\\(",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ELSEWHERE = Pattern.compile("://|\\\\\\\\");

    private Formula() {}

    static void check(String formula) {
        var without = TEXT.matcher(formula).replaceAll("");
        boolean asksAProgram = SHEET.matcher(without).replaceAll("").contains("|");
        if (asksAProgram
                || LOADING.matcher(without).find()
                || ELSEWHERE.matcher(without).find()) {
            throw OfficePart.outside();
        }
    }
}
