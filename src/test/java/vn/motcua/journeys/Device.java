package vn.motcua.journeys;

import com.microsoft.playwright.Browser;

/** What a person sits at. */
enum Device {
    /** A cheap telephone. */
    PHONE(360, 740, true),
    /** The same with scripts switched off, or lost on the way. */
    PHONE_WITHOUT_SCRIPTS(360, 740, false),
    /** The old PC of an office. */
    DESK(1366, 768, true);

    private final int width;
    private final int height;
    private final boolean scripts;

    Device(int width, int height, boolean scripts) {
        this.width = width;
        this.height = height;
        this.scripts = scripts;
    }

    boolean scripts() {
        return scripts;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    Browser.NewContextOptions context(String address) {
        return new Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(width, height)
                .setJavaScriptEnabled(scripts)
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh");
    }
}
