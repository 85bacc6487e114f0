package vn.motcua.journeys;

import org.junit.jupiter.api.Test;

/** The pictures of the README: taken anew with {@code -Dtest=ReadmePicturesJourney -Dpictures=docs/pictures}. */
class ReadmePicturesJourney extends Journey {

    @Test
    void aProcedureAsCitizensReadIt() {
        visitor(Device.DESK)
                .open("/procedures/1.001193")
                .headed("Đăng ký khai sinh")
                .pictureOfScreen("portal");
    }

    @Test
    void aWorkListAsOfficersSeeIt() {
        officer("tuan.qn")
                .open("/desk/work?queue=STEPS")
                .headed("Chờ tôi xử lý")
                .pictureOfScreen("desk");
    }
}
