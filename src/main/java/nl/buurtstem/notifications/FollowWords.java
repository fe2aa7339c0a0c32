package nl.buurtstem.notifications;

import java.util.Locale;
import java.util.Map;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.follows.Follow;
import nl.buurtstem.follows.Notice;
import nl.buurtstem.follows.Target;
import nl.buurtstem.i18n.Sentences;
import org.springframework.stereotype.Component;

/** What mail calls the things that people follow. Of a circle it says how wide it is, and not where. */
@Component
class FollowWords {

    private final Areas areas;

    FollowWords(Areas areas) {
        this.areas = areas;
    }

    /**
     * The sentence that says why a mail came.
     *
     * @param idea whether it is about an idea; otherwise who follows one hears of something that the idea belongs to
     */
    String why(Follow follow, boolean idea, Sentences words) {
        boolean belongs = !idea && follow.what().kind() == Target.Kind.IDEA;
        return words.of(
                "notifications.why.follow."
                        + (belongs ? "idea_of" : follow.what().lower()),
                values(follow.what(), words));
    }

    /** What stands above all news for one reason. */
    Message.Heading heading(Notice.Why why, Sentences words) {
        Follow follow = why.follow();
        return new Message.Heading(
                follow == null
                        ? words.of("notifications.digest.for." + why.tie().lower())
                        : words.of("notifications.digest.for." + follow.what().lower(), values(follow.what(), words)));
    }

    private Map<String, Object> values(Target what, Sentences words) {
        boolean area = what.kind() == Target.Kind.AREA;
        return Map.of(
                "area", area ? Titles.isolated(areas.area((int) what.subject()).name()) : "",
                "theme", what.theme() == null ? "" : words.of(what.theme().word()),
                "n", what.radius());
    }

    /** What happened, in a few words. */
    static String happened(Notice notice, Sentences words) {
        String kind = notice.kind().toLowerCase(Locale.ROOT);
        String own = "notifications.digest.word." + kind;
        String moved = "ideas.move." + kind;
        return words.of(words.has(own) ? own : words.has(moved) ? moved : "notifications.digest.word.other");
    }
}
