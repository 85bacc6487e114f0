package vn.motcua.notifications;

import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.dossiers.AwaitedWork.Awaited;
import vn.motcua.dossiers.DossierNumber;

/**
 * One e-mail's subject and text. It leaves our house, so it names no applicant and repeats no question an officer wrote: the
 * number, what is late, since when, and where to read on.
 */
record Letter(String subject, String body) {

    /** One piece of work that a digest tells of. */
    record Line(DossierNumber number, Awaited work) {}

    /** Writes them, with links to this province's desk. */
    @Component
    static class Writer {

        static final int MOST_LINES = 40;

        private final String address;

        Writer(@Value("${motcua.public.url}") String address) {
            this.address = address;
        }

        Letter notice(NoticeKind kind, DossierNumber number, Awaited work) {
            return new Letter(
                    "[Một Cửa] %s: hồ sơ %s".formatted(kind.label(), number.value()),
                    "%s: hồ sơ %s.\n%s, hạn %s.\n\n%s\n"
                                    .formatted(
                                            kind.label(),
                                            number.value(),
                                            what(work),
                                            VietnameseTime.moment(work.due()),
                                            desk(number))
                            + closing());
        }

        Letter code(String code, Instant until) {
            return new Letter(
                    "[Một Cửa] Mã xác nhận địa chỉ thư điện tử",
                    "Mã xác nhận của bạn: %s\n\nMã dùng một lần, đến %s. Nhập mã tại\n%s\n\n"
                                    .formatted(code, VietnameseTime.moment(until), settings())
                            + "Nếu bạn không yêu cầu, hãy bỏ qua thư này; địa chỉ sẽ không được dùng.\n");
        }

        /** @param late oldest due first, as {@code soon} is */
        Letter digest(List<Line> late, List<Line> soon) {
            var text = new StringBuilder();
            section(text, "QUÁ HẠN", late, MOST_LINES);
            section(text, "SẮP ĐẾN HẠN", soon, MOST_LINES - Math.min(MOST_LINES, late.size()));
            return new Letter(
                    "[Một Cửa] Tổng hợp: %d việc quá hạn, %d việc sắp đến hạn".formatted(late.size(), soon.size()),
                    text + closing());
        }

        private void section(StringBuilder text, String title, List<Line> lines, int room) {
            if (lines.isEmpty()) {
                return;
            }
            text.append(title).append(" (").append(lines.size()).append(")\n");
            lines.stream()
                    .limit(room)
                    .forEach(line -> text.append("- %s: %s, hạn %s\n  %s\n"
                            .formatted(
                                    line.number().value(),
                                    what(line.work()),
                                    VietnameseTime.moment(line.work().due()),
                                    desk(line.number()))));
            var rest = lines.stream().skip(room).map(Line::number).distinct().count();
            if (rest > 0) {
                text.append("và ").append(rest).append(" hồ sơ khác\n");
            }
            text.append('\n');
        }

        private static String what(Awaited work) {
            return switch (work.kind()) {
                case STEP -> "bước “" + work.what() + "”";
                case LEG -> "phần việc “" + work.what() + "”";
                case CONSULTATION -> "yêu cầu lấy ý kiến";
            };
        }

        private String desk(DossierNumber number) {
            return address + "/desk/dossiers/" + number.value();
        }

        private String settings() {
            return address + "/desk/notices/settings";
        }

        private String closing() {
            return "\nThư do hệ thống Một Cửa tự gửi. Tất cả thông báo: %s/desk/notices\nĐổi hoặc ngừng nhận thư: %s\n"
                    .formatted(address, settings());
        }
    }
}
