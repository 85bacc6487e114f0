package vn.motcua.dossiers;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** How the result reaches the applicant; {@code address} is needed by post only. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Delivery(Way way, @Nullable String address) {

    /** Where the result is received. */
    public enum Way {
        AT_DESK("Tại Bộ phận Một cửa"),
        ONLINE("Bản điện tử trên Cổng Dịch vụ công"),
        POST("Qua bưu chính công ích");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
