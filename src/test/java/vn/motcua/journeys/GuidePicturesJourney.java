package vn.motcua.journeys;

import org.junit.jupiter.api.Test;

/** The pictures of the guides: taken anew with {@code -Dtest=GuidePicturesJourney -Dpictures=docs/guides/pictures}. */
class GuidePicturesJourney extends Journey {

    @Test
    void aDossierAsEverybodyWhoWorksOnItSeesIt() {
        var citizen = citizen("0905100009", Device.PHONE);
        officer("mai.qn").open("/desk/reception?procedure=2.000815").pictureOfScreen("desk-officer");
        var filed = received(citizen);
        citizen.open("/dossiers/" + filed.number()).pictureOfScreen("citizen");
        officer("tuan.qn").scan(filed.number()).pictureOfScreen("case-officer");
        DeskWork.appraise(busyOfficer("tuan.qn"), filed.number());
        officer("phuc.qn").scan(filed.number()).pictureOfScreen("approver");
        DeskWork.approve(busyOfficer("phuc.qn"), filed.number());
        officer("lan.qn").scan(filed.number()).pictureOfScreen("clerk");
    }

    @Test
    void theWorkOfAUnit() {
        officer("dung.qn").open("/desk/team").headed("Người và khối lượng việc").pictureOfScreen("head");
    }

    @Test
    void aReorganisation() {
        officer("binh.tinh")
                .open("/admin/reorganisations")
                .headed("Sắp xếp tổ chức")
                .pictureOfScreen("administrator");
    }
}
