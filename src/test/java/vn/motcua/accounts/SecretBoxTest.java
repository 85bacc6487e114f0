package vn.motcua.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.vocabulary.SampleMode;

class SecretBoxTest {

    private static final byte[] SECRET = {1, 2, 3};

    @Test
    void aMissingShortOrPublishedKeyIsAFaultThatNamesTheSetting() {
        for (var key : List.of("", "short", "the published key of the sample province")) {
            assertThat(box(key, false).faults())
                    .singleElement()
                    .asString()
                    .contains("MOTCUA_SECRET_KEY", "at least 32");
        }
        assertThat(box("a key of our own, long enough to be one", false).faults())
                .isEmpty();
    }

    @Test
    void whatIsSealedOpensForItsOwnerUnderItsKeyOnly() {
        var box = box("a key of our own, long enough to be one", false);
        var other = box("another key, long enough to be one", false);
        var sealed = box.seal(SECRET, "officer:1");

        assertThat(box.open(sealed, "officer:1")).isEqualTo(SECRET);
        assertThat(sealed).isNotEqualTo(box.seal(SECRET, "officer:1"));
        assertThatIllegalStateException().isThrownBy(() -> box.open(sealed, "officer:2"));
        assertThatIllegalStateException().isThrownBy(() -> other.open(sealed, "officer:1"));
    }

    @Test
    void sampleModeNeedsNoKey() {
        var box = box("", true);

        assertThat(box.open(box.seal(SECRET, "officer:1"), "officer:1")).isEqualTo(SECRET);
    }

    private static SecretBox box(String key, boolean sample) {
        var hour = Duration.ofHours(1);
        return new SecretBox(new AccountSettings(key, List.of(), hour, hour), new SampleMode(sample));
    }
}
