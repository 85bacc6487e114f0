package vn.motcua.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.vocabulary.InvalidInput;

/** What people type and what they find. */
class ProcedureSearchTest {

    private static Catalogue catalogue;
    private static Procedures procedures;

    @BeforeAll
    static void fill() {
        catalogue = new Catalogue();
        procedures = catalogue.get(Procedures.class);
        catalogue.publish("1.001193", "Thủ tục đăng ký khai sinh", "Hộ tịch");
        catalogue.publish("1.000689", "Đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con", "Hộ tịch");
        catalogue.publish("2.000635", "Cấp bản sao trích lục hộ tịch, bản sao giấy khai sinh", "Hộ tịch");
        catalogue.publish("1.012812", "Hòa giải tranh chấp đất đai", "Đất đai");
        catalogue.publish("1.004222.H08", "Đăng ký thường trú", "Cư trú");
        catalogue.publish("1.009000", "Ðăng ký hợp tác xã, thƣơng mại (Thuỷ sản)", "Hợp tác xã");
        catalogue.publish("1.009200", "An toàn cho cơ sở kinh doanh", "Y tế");
        catalogue.publish("1.009300", "Xin sổ đỏ lần đầu", "Đất đai");
        for (int i = 0; i < 25; i++) {
            catalogue.publish("8.0000%02d".formatted(i), "Giấy phép số " + (char) ('a' + i), "Giấy phép");
        }
    }

    @AfterAll
    static void close() {
        catalogue.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hòa giải", "hoà giải", "HOA GIAI", "hoa  giai đat", "hòa giải"})
    void marksCaseAndSpellingDoNotMatter(String typed) {
        assertThat(codes(typed)).containsExactly("1.012812");
    }

    @ParameterizedTest
    @CsvSource({"đăng ký hợp tác xã, 1.009000", "thương mại, 1.009000", "thủy sản, 1.009000"})
    void lookAlikeLettersInTheDataAreFoundByTheRightOnes(String typed, String code) {
        assertThat(codes(typed)).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({"1.004222.h08, 1.004222.H08", "1.004222, 1.004222.H08", "1004222, 1.004222.H08", "cư trú, 1.004222.H08"
    })
    void codeItsBeginningAndSectorAreFound(String typed, String code) {
        assertThat(codes(typed)).containsExactly(code);
    }

    @Test
    void namesThatBeginSoComeFirstThenNamesWithAllWordsThenWordsElsewhere() {
        assertThat(codes("đăng ký khai sinh")).startsWith("1.001193", "1.000689");
        assertThat(codes("khai sinh")).startsWith("1.001193", "1.000689", "2.000635");
        assertThat(codes("giấy khai sinh").getFirst()).isEqualTo("2.000635");
    }

    @Test
    void wordsSideBySideComeBeforeTheSameLettersHereAndThere() {
        assertThat(codes("sổ đỏ")).containsExactly("1.009300", "1.009200");
    }

    @Test
    void wordsAroundTheMatterDoNotHideIt() {
        assertThat(codes("tôi muốn làm giấy khai sinh")).startsWith("2.000635");
    }

    @Test
    void aTypingErrorFindsWhatLooksAlikeAndSaysSo() {
        var page = procedures.search(ProcedureQuery.of("thường chú", 5));

        assertThat(page.similar()).isTrue();
        assertThat(page.rows()).extracting(ProcedurePage.Row::code).contains("1.004222.H08");
    }

    @ParameterizedTest
    @ValueSource(strings = {"giấy phép", ""})
    void pagesFollowEachOtherWithoutGapOrRepetition(String typed) {
        var seen = new ArrayList<String>();
        var query = new ProcedureQuery(typed, null, null, null, 7);
        var page = procedures.search(query);
        while (true) {
            page.rows().forEach(row -> seen.add(row.code()));
            if (page.next() == null) {
                break;
            }
            page = procedures.search(new ProcedureQuery(typed, null, null, page.next(), 7));
        }

        assertThat(seen).doesNotHaveDuplicates().hasSize(page.count());
    }

    @Test
    void wordsAroundTheMatterDoNotEndTheListAfterItsFirstPage() {
        var query = new ProcedureQuery("tôi muốn xin giấy phép", null, null, null, 20);
        var first = procedures.search(query);
        var second = procedures.search(new ProcedureQuery(query.q(), null, null, first.next(), 20));

        assertThat(first.rows()).hasSize(20);
        assertThat(second.rows()).hasSize(5);
    }

    @Test
    void aSectorNarrowsAndSectorsAreCounted() {
        var page = procedures.search(new ProcedureQuery("đăng ký", "Cư trú", null, null, 10));

        assertThat(page.rows()).extracting(ProcedurePage.Row::code).containsExactly("1.004222.H08");
        assertThat(procedures.sectors()).contains(new SectorCount("Hộ tịch", 3), new SectorCount("Cư trú", 1));
    }

    @Test
    void signsOfAnyKindAreHarmless() {
        for (var typed : List.of("%", "_", "\\", "'; drop table x", "(", "*.*", "…", "😀", "a".repeat(5_000))) {
            assertThat(procedures.search(ProcedureQuery.of(typed, 5))).isNotNull();
        }
    }

    @Test
    void aCursorFromNowhereIsRefused() {
        assertThatThrownBy(() -> procedures.search(new ProcedureQuery("a", null, null, "xyz", 5)))
                .isInstanceOf(InvalidInput.class);
    }

    private static List<String> codes(String typed) {
        return procedures.search(ProcedureQuery.of(typed, 20)).rows().stream()
                .map(ProcedurePage.Row::code)
                .toList();
    }
}
