package vn.motcua.payments;

/** How money came to a desk (NĐ 61/2018 Art 22). */
public enum PaymentMethod {
    CASH("Tiền mặt"),
    TRANSFER("Chuyển khoản"),
    CARD("Thẻ");

    private final String label;

    PaymentMethod(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
