package vn.motcua.vocabulary;

/** The same idempotency key came with other content: refused, so that nothing is mistaken for done (422). */
public class KeyReused extends Conflict {

    public KeyReused() {
        super("Khóa chống gửi trùng này đã dùng cho một yêu cầu khác.");
    }
}
