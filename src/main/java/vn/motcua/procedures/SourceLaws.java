package vn.motcua.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.motcua.procedures.ProcedureDocument.LegalBasis;

/**
 * Takes the legal bases of a crawled portal page apart: name and number of each text, glued without a separator. A number
 * with a letter right behind it, or nothing, ends a row; what has no number stays a name.
 */
final class SourceLaws {

    private static final String HEADING = "Tên văn bản pháp lýMã văn bản";

    /** Issuers known to follow a number, longest first, because the next name begins right behind with a capital. */
    private static final String ISSUER =
            "(?:QH\\d{1,2}|UBTVQH\\d{1,2}|(?:[A-ZĐ]+-)*?(?:TTg|BNNPTNT|BNNMT|BTNMT|BGTVT|BLĐTBXH|BVHTTDL|BTTTT|BKHĐT|BKHCN"
                    + "|BGDĐT|HĐND|UBND|TANDTC|VKSNDTC|BHXH|NHNN|TCHQ|VPCP|TTCP|BYT|BTC|BTP|BXD|BCA|BCT|BNV|BQP|BNG|CP))";

    private static final Pattern NUMBER =
            Pattern.compile("\\d{1,5}[a-z]?/(?:\\d{4}/)?" + ISSUER + "(?=\\p{L}|$)", Pattern.UNICODE_CHARACTER_CLASS);

    private SourceLaws() {}

    static List<LegalBasis> of(String glued) {
        var text = glued.startsWith(HEADING) ? glued.substring(HEADING.length()) : glued;
        var laws = new ArrayList<LegalBasis>();
        var number = NUMBER.matcher(text);
        var from = 0;
        while (number.find()) {
            laws.add(new LegalBasis(number.group(), SourceProcedure.oneLine(text.substring(from, number.start()))));
            from = number.end();
        }
        if (!text.substring(from).isBlank()) {
            laws.add(new LegalBasis("", SourceProcedure.oneLine(text.substring(from))));
        }
        return List.copyOf(laws);
    }
}
