package vn.motcua.agencies;

/** What an officer may do in an agency or unit; a person may hold several. */
public enum OfficerRole {
    /** Công chức một cửa: receives, asks for supplements at intake, returns results. */
    DESK_OFFICER("Công chức một cửa"),
    /** Người đứng đầu Bộ phận Một cửa: sees and redistributes the work of the desk. */
    DESK_HEAD("Phụ trách Bộ phận Một cửa"),
    /** Chuyên viên thụ lý: appraises and drafts. */
    CASE_OFFICER("Chuyên viên thụ lý"),
    /** Lãnh đạo phòng: assigns, checks, forwards. */
    UNIT_HEAD("Lãnh đạo phòng"),
    /** Lãnh đạo cơ quan có thẩm quyền: signs. */
    APPROVER("Lãnh đạo cơ quan"),
    /** Văn thư: numbers, seals, hands the result to the one-stop. */
    CLERK("Văn thư"),
    /** Quản trị đơn vị. */
    AGENCY_ADMIN("Quản trị đơn vị"),
    /** Quản trị tỉnh. */
    PROVINCE_ADMIN("Quản trị tỉnh");

    private final String title;

    OfficerRole(String title) {
        this.title = title;
    }

    /** Whether the role has a part in dossiers; administrators keep the system and read none. */
    public boolean worksOnDossiers() {
        return this != AGENCY_ADMIN && this != PROVINCE_ADMIN;
    }

    /** Whether the role sits at a one-stop desk. */
    public boolean atDesk() {
        return this == DESK_OFFICER || this == DESK_HEAD;
    }

    /** Whether the role leads others: a unit, a desk, or the agency. */
    public boolean leads() {
        return this == DESK_HEAD || this == UNIT_HEAD || this == APPROVER;
    }

    /** Whether the role may give its agency's opinion when another one asks for it. */
    public boolean givesOpinions() {
        return this == CASE_OFFICER || this == UNIT_HEAD || this == APPROVER;
    }

    /**
     * Whether the role hands out the work of another: heads that of their unit or desk, the leadership everybody's (NĐ 61/2018
     * Art 19(1)).
     */
    public boolean handsOut(OfficerRole work) {
        return switch (this) {
            case APPROVER -> true;
            case DESK_HEAD -> work.atDesk();
            case UNIT_HEAD -> work == CASE_OFFICER || work == UNIT_HEAD;
            case DESK_OFFICER, CASE_OFFICER, CLERK, AGENCY_ADMIN, PROVINCE_ADMIN -> false;
        };
    }

    /** As the screens name it, in Vietnamese. */
    public String title() {
        return title;
    }
}
