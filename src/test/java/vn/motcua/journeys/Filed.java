package vn.motcua.journeys;

/** A dossier as its applicant knows it: the two codes on the confirmation and on the slip. */
record Filed(String number, String lookupCode) {

    /** Reads the confirmation. */
    static Filed shownTo(Person citizen) {
        citizen.headed("Đã nộp hồ sơ");
        return new Filed(citizen.read(".number >> nth=0"), citizen.read(".number >> nth=1"));
    }

    String path() {
        return "/dossiers/" + number;
    }
}
