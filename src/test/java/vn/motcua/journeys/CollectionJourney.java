package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Somebody collects a result at the counter: who they are is read off their card, and they sign on the screen. */
class CollectionJourney extends Journey {

    private static final String CARD =
            "052185001234|211456789|Nguyễn Thị Lan|04031985|Nữ|7 Nguyễn Huệ, phường Quy Nhơn, tỉnh Gia Lai|10102021";

    @Test
    void theCollectorsCardIsScannedAndTheirSignatureIsKept() {
        var filed = received(citizen("0905100011", Device.PHONE));
        DeskWork.appraise(busyOfficer("tuan.qn"), filed.number());
        DeskWork.approve(busyOfficer("phuc.qn"), filed.number());
        DeskWork.forward(busyOfficer("lan.qn"), filed.number());

        var desk = officer("mai.qn")
                .open("/desk/dossiers/" + filed.number() + "/return")
                .picture("return");
        var keys = new Keyboard(desk.page());
        desk.tick("Tại Bộ phận Một cửa");
        keys.scan(CARD);
        desk.holds("Số định danh đã xuất trình", "052185001234").holds("Họ và tên người nhận", "Nguyễn Thị Lan");
        desk.fill("Quan hệ với chủ hồ sơ", "Con gái");
        sign(desk);
        desk.press("Trả kết quả và lập biên nhận")
                .sees("Đã trả kết quả", "Đã ký nhận trên màn hình")
                .picture("returned");
        assertThat(desk.page().locator("img.signature").evaluate("image => image.naturalWidth"))
                .isEqualTo(480);
    }

    private static void sign(Person desk) {
        var canvas = desk.page().locator("canvas.signature");
        canvas.scrollIntoViewIfNeeded();
        var box = canvas.boundingBox();
        var pen = desk.page().mouse();
        pen.move(box.x + 20, box.y + 60);
        pen.down();
        pen.move(box.x + 120, box.y + 20);
        pen.move(box.x + 200, box.y + 90);
        pen.up();
    }
}
