package vn.motcua.procedures;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.motcua.vocabulary.SearchText;

/** How catalogue text and what a person types are cut into the same folded words; a dot stays inside codes. */
final class SearchWords {

    private static final Pattern NO_WORD =
            Pattern.compile("[^\\p{L}\\p{N}.]+|(?<![\\p{L}\\p{N}])\\.+|\\.+(?![\\p{L}\\p{N}])");
    private static final int MOST_WORDS = 12;
    private static final int SORT_LENGTH = 160;

    /** Words people put around what they look for; folded ones that could mean something else (căn, tài) are not here. */
    private static final Set<String> FILLERS = Set.of("lam", "cho", "xin", "toi", "muon", "cach", "nao", "nhu");

    private SearchWords() {}

    /** Text in which every word stands after a blank, so that {@code like '% word%'} finds beginnings of words. */
    static String column(String... texts) {
        return " " + String.join(" ", words(String.join(" ", texts)));
    }

    /** Folded name by which lists are ordered; nearly every second name begins with "Thủ tục", which says nothing. */
    static String sortKey(String name) {
        var words = String.join(" ", words(name));
        var key = words.startsWith("thu tuc ") ? words.substring("thu tuc ".length()) : words;
        return key.length() <= SORT_LENGTH ? key : key.substring(0, SORT_LENGTH);
    }

    static List<String> query(String typed) {
        return words(typed).stream().distinct().limit(MOST_WORDS).toList();
    }

    static List<String> withoutFillers(List<String> words) {
        return words.stream().filter(w -> !FILLERS.contains(w)).toList();
    }

    private static List<String> words(String text) {
        return Arrays.stream(NO_WORD.split(SearchText.fold(text)))
                .filter(w -> !w.isEmpty())
                .toList();
    }
}
