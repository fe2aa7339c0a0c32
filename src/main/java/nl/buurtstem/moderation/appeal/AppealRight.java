package nl.buurtstem.moderation.appeal;

import java.time.Duration;
import java.time.Instant;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.web.Viewer;
import org.jspecify.annotations.Nullable;

/** Who may ask for a second person, and who is one. */
enum AppealRight {
    /** The author of what was hidden or sent back, and who flagged what was left: once, in time, of the decision that holds. */
    ASK {
        @Override
        @Nullable
        AppealRefusal refuses(Viewer viewer, Appealed about, Instant now) {
            if (!(viewer instanceof Person person) || about.side(viewer).isEmpty()) {
                return AppealRefusal.NOT_YOURS;
            }
            if (about.by(person).isPresent()) {
                return AppealRefusal.ONCE;
            }
            if (about.ruled() != null) {
                return AppealRefusal.ALREADY_RULED;
            }
            if (about.isHurried()) {
                return AppealRefusal.LOOKED_AT_SOON;
            }
            if (about.isSuperseded()) {
                return AppealRefusal.SUPERSEDED;
            }
            return now.isAfter(until(about)) ? AppealRefusal.TOO_LATE : null;
        }
    },
    /** An official of the area who had no hand in it; where there is no such official, an administrator who had none. */
    RULE {
        @Override
        @Nullable
        AppealRefusal refuses(Viewer viewer, Appealed about, Instant now) {
            if (!(viewer instanceof Person person) || about.isInvolved(person.id()) || !stands(person, about)) {
                return AppealRefusal.NOT_FOR_YOU;
            }
            if (about.appeals().isEmpty()) {
                return AppealRefusal.NO_SUCH_APPEAL;
            }
            return about.ruled() == null ? null : AppealRefusal.ALREADY_RULED;
        }

        private static boolean stands(Person person, Appealed about) {
            boolean alone = about.officials().stream().allMatch(about::isInvolved);
            return person.is(Role.OFFICIAL, about.subject().where())
                    || alone && person.is(Role.ADMINISTRATOR, about.subject().where());
        }
    };

    /** How many days one has to appeal: six weeks. */
    static final int DAYS = 42;

    /** Why not; null when they may. */
    abstract @Nullable AppealRefusal refuses(Viewer viewer, Appealed about, Instant now);

    boolean allows(Viewer viewer, Appealed about, Instant now) {
        return refuses(viewer, about, now) == null;
    }

    /** @throws nl.buurtstem.kernel.Refused when they may not */
    void require(Viewer viewer, Appealed about, Instant now) {
        AppealRefusal why = refuses(viewer, about, now);
        if (why != null) {
            throw why.because();
        }
    }

    /** The last moment to appeal. */
    static Instant until(Appealed about) {
        return about.decided().at().plus(Duration.ofDays(DAYS));
    }
}
