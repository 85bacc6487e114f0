package vn.motcua.dossiers;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.documents.Files;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/** Turns what the deciding officer hands over into a result row: no decision without its document. */
@Component
class Results {

    private static final int LONGEST_TITLE = 300;

    private final Files files;

    Results(Files files) {
        this.files = files;
    }

    Move.NewResult of(Actor actor, ResultDocument document, OpenStep step, Decision decision) {
        return of(actor, document, Move.ResultPlace.of(step), decision);
    }

    Move.NewResult of(Actor actor, ResultDocument document, Move.ResultPlace place, Decision decision) {
        var title = Reason.optional("title", document.title());
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw new InvalidInput("title", "Nhập tên văn bản kết quả.");
        }
        var file = document.file();
        var text = Reason.optional("text", document.text());
        if (file == null && text.isEmpty()) {
            throw new InvalidInput("file", "Đính kèm văn bản kết quả, hoặc nhập nội dung để hệ thống lập văn bản.");
        }
        if (file != null) {
            if (!files.attach(file, actor)) {
                throw new InvalidInput("file", "Tệp kết quả không còn. Hãy tải lên lại.");
            }
            return new Move.NewResult(place, decision, title, file, null);
        }
        return new Move.NewResult(place, decision, title, null, Map.of("text", text));
    }
}
