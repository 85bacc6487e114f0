package vn.motcua.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import picocli.CommandLine;
import vn.motcua.MotCuaTest;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.agencies.Position;

@MotCuaTest
class AddAdministratorCommandTest {

    @Autowired
    AddAdministratorCommand command;

    @Autowired
    OfficerSignIn signIn;

    @Autowired
    Agencies agencies;

    @Test
    void anEmptySystemGetsItsFirstAdministratorAndLostProofsAreReplaced() {
        var first = run("binh.tinh", "--name", "Võ Thanh Bình", "--agency", "H99", "--agency-name", "UBND tỉnh thử");
        var password = first.replaceAll("(?s).*Mật khẩu: +(\\S+).*", "$1");

        assertThat(first).contains("otpauth://totp/");
        assertThat(signIn.password("binh.tinh", password, null))
                .hasValueSatisfying(
                        proved -> assertThat(agencies.positionsOf(proved.whom().id()))
                                .extracting(Position::role)
                                .containsExactly(OfficerRole.PROVINCE_ADMIN));

        run("binh.tinh", "--name", "Võ Thanh Bình", "--agency", "H99");
        assertThat(signIn.password("binh.tinh", password, null)).isEmpty();
    }

    @Test
    void whatIsWrongIsSaid() {
        assertThat(run("Bình Tỉnh", "--name", "Võ Thanh Bình", "--agency", "H98", "--agency-name", "UBND tỉnh khác"))
                .contains("LỖI · username");
    }

    private String run(String... arguments) {
        var out = new StringWriter();
        new CommandLine(command).setOut(new PrintWriter(out)).execute(arguments);
        return out.toString();
    }
}
