package vn.motcua.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.vocabulary.Vnd;

class MoneyInWordsTest {

    @ParameterizedTest
    @CsvSource({
        "0, Không đồng",
        "5, Năm đồng",
        "10, Mười đồng",
        "15, Mười lăm đồng",
        "21, Hai mươi mốt đồng",
        "105, Một trăm linh năm đồng",
        "1000, Một nghìn đồng",
        "1005, Một nghìn không trăm linh năm đồng",
        "75000, Bảy mươi lăm nghìn đồng",
        "1250000, Một triệu hai trăm năm mươi nghìn đồng",
        "1000000, Một triệu đồng",
        "2000015, Hai triệu không trăm mười lăm đồng",
        "1000000000, Một tỷ đồng",
        "1000000001, Một tỷ không trăm linh một đồng",
        "15321000000, Mười lăm tỷ ba trăm hai mươi mốt triệu đồng",
        "2000000000000, Hai nghìn tỷ đồng"
    })
    void amountsAreSpokenAsOnReceipts(long amount, String words) {
        assertThat(MoneyInWords.of(new Vnd(amount))).isEqualTo(words);
    }
}
