package vn.motcua.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agencies;
import vn.motcua.calendar.Province;
import vn.motcua.papers.DossierRegister.Book;
import vn.motcua.papers.DossierRegister.Line;

/** A year's register as an Excel workbook, written row by row so that its length does not matter. */
@Component
public class RegisterWorkbook {

    private static final List<String> COLUMNS = List.of(
            "TT",
            "Mã hồ sơ",
            "Tên thủ tục hành chính",
            "Số lượng hồ sơ (bộ)",
            "Tên cá nhân, tổ chức",
            "Địa chỉ, số điện thoại",
            "Cơ quan chủ trì giải quyết",
            "Nhận hồ sơ",
            "Hẹn trả kết quả",
            "Trả kết quả",
            "Phương thức nhận kết quả",
            "Ký nhận",
            "Ghi chú");
    private static final List<Integer> WIDTHS = List.of(6, 26, 60, 10, 30, 48, 34, 18, 18, 18, 26, 26, 20);
    private static final String MOMENT = "dd/mm/yyyy hh:mm";
    private static final int HEAD = 3;
    private static final int AT_ONCE = 200;

    private final DossierRegister register;
    private final Agencies agencies;

    RegisterWorkbook(DossierRegister register, Agencies agencies) {
        this.register = register;
        this.agencies = agencies;
    }

    /** Writes the whole book; the caller closes the stream. */
    public void write(Book book, OutputStream out) throws IOException {
        var desk = agencies.byId(book.desk());
        try (var workbook = new Workbook(out, "MotCua", "1.0")) {
            var sheet = workbook.newWorksheet("Sổ theo dõi " + book.year());
            head(sheet, desk.name(), book.year());
            var row = HEAD + 1;
            var after = 0;
            while (true) {
                var lines = register.lines(desk, book.year(), after, AT_ONCE);
                for (var line : lines) {
                    row(sheet, row++, line);
                    after = line.entry().no();
                }
                sheet.flush();
                if (lines.size() < AT_ONCE) {
                    break;
                }
            }
            if (book.closedAt() != null && book.closedBy() != null) {
                sheet.value(row + 1, 1, "Khóa sổ: %d hồ sơ, %s.".formatted(book.last(), book.closedBy()));
                moment(sheet, row + 1, 7, book.closedAt());
            }
        }
    }

    byte[] bytes(Book book) {
        var out = new ByteArrayOutputStream();
        try {
            write(book, out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    private static void head(Worksheet sheet, String desk, int year) {
        sheet.value(0, 0, "SỔ THEO DÕI HỒ SƠ NĂM " + year);
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.value(1, 0, desk);
        for (var column = 0; column < COLUMNS.size(); column++) {
            sheet.width(column, WIDTHS.get(column));
            sheet.value(HEAD, column, COLUMNS.get(column));
            sheet.style(HEAD, column).bold().wrapText(true).set();
        }
        sheet.freezePane(2, HEAD + 1);
    }

    private static void row(Worksheet sheet, int row, Line line) {
        var dossier = line.dossier();
        var applicant = dossier.applicant();
        sheet.value(row, 0, line.entry().no());
        text(sheet, row, 1, dossier.number().value());
        text(sheet, row, 2, dossier.procedure());
        sheet.value(row, 3, 1);
        text(sheet, row, 4, applicant.name());
        text(
                sheet,
                row,
                5,
                (applicant.address() == null ? "" : applicant.address())
                        + (applicant.phone() == null ? "" : ", " + applicant.phone()));
        text(sheet, row, 6, dossier.agency());
        moment(sheet, row, 7, dossier.received());
        moment(sheet, row, 8, dossier.due());
        moment(sheet, row, 9, dossier.returned());
        text(sheet, row, 10, dossier.delivery().way().label());
        text(sheet, row, 11, dossier.collector());
        text(sheet, row, 12, RegisterSheets.note(dossier));
    }

    /** Always a text cell, never a formula, whatever people typed; without what XML cannot hold. */
    private static void text(Worksheet sheet, int row, int column, @Nullable String text) {
        if (text != null) {
            sheet.value(row, column, text.replaceAll("\\p{Cntrl}", " "));
        }
    }

    private static void moment(Worksheet sheet, int row, int column, @Nullable Instant at) {
        if (at != null) {
            sheet.value(row, column, Province.local(at));
            sheet.style(row, column).format(MOMENT).set();
        }
    }
}
