package vn.motcua.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import vn.motcua.calendar.Province;

/** A list as a spreadsheet reads it: marked as UTF-8, and no cell that could be taken for a formula. */
final class Csv {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);

    private final PrintWriter out;

    private Csv(PrintWriter out) {
        this.out = out;
    }

    static Csv begin(HttpServletResponse response, String name) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        var out = response.getWriter();
        out.write('\uFEFF');
        return new Csv(out);
    }

    void row(String... cells) {
        for (var i = 0; i < cells.length; i++) {
            out.write(i == 0 ? "" : ",");
            out.write(cell(cells[i]));
        }
        out.write("\r\n");
    }

    static String moment(@Nullable Instant at) {
        return at == null ? "" : MOMENT.format(ZonedDateTime.ofInstant(at, Province.ZONE));
    }

    static String cell(String text) {
        var safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
