package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.mirrors.TestSources;

/** A ministry's system reports a dossier; the desk finds and reads it, and an administrator looks after the source. */
class MirrorsJourney extends Journey {

    @Autowired
    ApplicationContext application;

    @Test
    void aDossierOfAMinistrysSystemIsFoundAndReadAndNothingMore() {
        TestSources.tell(application, "BTP-HOTICH", "G22.99.180-261118-0042");

        var mai = officer("mai.qn");
        mai.open("/desk/work").follow("Hồ sơ đồng bộ từ bộ, ngành").headed("Hồ sơ đồng bộ từ hệ thống của bộ, ngành");
        mai.sees("G22.99.180-261118-0042", "Chỉ xem – xử lý tại hệ thống của Bộ Tư pháp")
                .picture("mirrors");
        mai.scan("G22.99.180-261118-0042").sees("Chỉ xem", "••••••••2346").picture("mirror");
        assertThat(mai.path()).isEqualTo("/desk/mirrors/BTP-HOTICH/G22.99.180-261118-0042");
        onPhone("mai.qn").open("/desk/mirrors").picture("mirrors-phone");
        onPhone("mai.qn").open(mai.path()).picture("mirror-phone");
    }

    @Test
    void anAdministratorOfTheProvinceRegistersASourceAndIsShownItsTokenOnce() {
        var binh = officer("binh.tinh");
        binh.open("/admin/sources")
                .picture("sources")
                .follow("Đăng ký hệ thống nguồn")
                .fill("Mã", "BCA-GPLX")
                .fill("Tên hệ thống", "Hệ thống cấp, đổi giấy phép lái xe")
                .fill("Bộ, ngành", "Bộ Công an")
                .press("Đăng ký")
                .sees("Đã đăng ký", "Chưa mở phạm vi nào")
                .follow("Mở thêm phạm vi")
                .press("Mở phạm vi")
                .sees("Mọi thủ tục, mọi cơ quan")
                .press("Cấp mã truy cập")
                .sees("mcs_", "Chỉ hiện một lần")
                .follow("Xong, về trang của hệ thống")
                .sees("Đổi mã truy cập")
                .picture("source");
    }
}
