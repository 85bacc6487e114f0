package vn.motcua.accounts;

/** Who stands behind an account: a person (cá nhân) or an organisation (tổ chức, doanh nghiệp). */
public enum AccountKind {
    PERSON,
    ORGANISATION
}
