package vn.motcua.desk;

import java.util.List;
import java.util.stream.Stream;
import vn.motcua.notifications.MailSettings.NoticeSettings;
import vn.motcua.notifications.MailWish;
import vn.motcua.web.Choice;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/** Whether and where an officer gets notices by e-mail; {@code typed} is an address they have to correct. */
public record NoticeSettingsPage(NoticeSettings settings, String typed, Faults faults) implements Page {

    @Override
    public String template() {
        return "desk/noticesettings";
    }

    /** What they may choose from. */
    public List<Choice> wishes() {
        return Stream.of(MailWish.values())
                .map(wish -> new Choice(wish.name(), wish.label()))
                .toList();
    }
}
