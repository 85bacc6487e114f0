package vn.motcua.web;

/** The problem (RFC 9457) a program is told when no controller of the API answered; types are named as the API's own are. */
record BareProblem(String type, String title, int status, String detail) {

    private static final String NO_TYPE = "about:blank";

    /** What concerns programs only is said to them; the rest as {@code page} says it to people. */
    static BareProblem of(int asked, ErrorPage page) {
        return switch (asked) {
            case 405 ->
                new BareProblem(
                        NO_TYPE, "Phương thức không được hỗ trợ", asked, "Địa chỉ này không nhận phương thức đã gọi.");
            case 406 ->
                new BareProblem(
                        NO_TYPE,
                        "Không có dạng được yêu cầu",
                        asked,
                        "Địa chỉ này trả lời dạng application/json; giấy tờ và tệp ở dạng của chúng.");
            case 415 ->
                new BareProblem(
                        NO_TYPE,
                        "Dạng nội dung không được hỗ trợ",
                        asked,
                        "Gửi nội dung dạng application/json; tệp gửi dạng multipart/form-data.");
            default ->
                new BareProblem(
                        type(page.status()),
                        page.title(),
                        page.status(),
                        page.reasons().getFirst());
        };
    }

    /** Nothing in it comes from the request, so nothing needs escaping. */
    String json() {
        return """
                {"type":"%s","title":"%s","status":%d,"detail":"%s"}""".formatted(type, title, status, detail);
    }

    private static String type(int status) {
        return switch (status) {
            case 400 -> "/problems/malformed";
            case 404 -> "/problems/not-found";
            case 413 -> "/problems/too-large";
            case 503 -> "/problems/unavailable";
            default -> NO_TYPE;
        };
    }
}
