package vn.motcua.agencies;

/** What an officer may do in an agency or unit; a person may hold several. */
public enum OfficerRole {
    /** Công chức một cửa: receives, asks for supplements at intake, returns results. */
    DESK_OFFICER,
    /** Người đứng đầu Bộ phận Một cửa: sees and redistributes the work of the desk. */
    DESK_HEAD,
    /** Chuyên viên thụ lý: appraises and drafts. */
    CASE_OFFICER,
    /** Lãnh đạo phòng: assigns, checks, forwards. */
    UNIT_HEAD,
    /** Lãnh đạo cơ quan có thẩm quyền: signs. */
    APPROVER,
    /** Văn thư: numbers, seals, hands the result to the one-stop. */
    CLERK,
    /** Quản trị đơn vị. */
    AGENCY_ADMIN,
    /** Quản trị tỉnh. */
    PROVINCE_ADMIN
}
