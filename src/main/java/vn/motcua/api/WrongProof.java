package vn.motcua.api;

/** Name, password or code do not fit; which of them is not said (401). */
class WrongProof extends RuntimeException {

    WrongProof() {
        super("Tên đăng nhập, mật khẩu hoặc mã xác thực không đúng, hoặc đã thử sai quá nhiều lần.");
    }
}
