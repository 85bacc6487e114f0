package vn.motcua.journeys;

/** What officers do with a dossier they have scanned. */
final class DeskWork {

    private DeskWork() {}

    static Person receive(Person officer, String number) {
        return officer.scan(number).use("Đạt tất cả").press("Tiếp nhận").sees("Đã tiếp nhận hồ sơ " + number);
    }

    static Person forward(Person officer, String number) {
        return officer.scan(number).press("Chuyển bước tiếp theo").sees("Đã chuyển");
    }

    static Person appraise(Person officer, String number) {
        return officer.scan(number)
                .tick("Đủ điều kiện")
                .press("Ghi kết quả thẩm định và chuyển")
                .sees("Đã thẩm định hồ sơ " + number);
    }

    static Person submitForSignature(Person officer, String number) {
        return officer.scan(number).press("Trình ký").sees("Đã trình ký");
    }

    static Person approve(Person officer, String number) {
        return officer.scan(number).press("Phê duyệt").sees("Đã phê duyệt hồ sơ " + number);
    }

    /** To the person whose identity number is shown. */
    static Person giveBack(Person officer, String number, String idNumber) {
        return officer.scan(number)
                .follow("Trả kết quả")
                .fill("Số định danh đã xuất trình", idNumber)
                .press("Trả kết quả và lập biên nhận")
                .sees("Đã trả kết quả");
    }
}
