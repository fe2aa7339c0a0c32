package nl.buurtstem.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import nl.buurtstem.feedback.clock.Term;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Stage;
import nl.buurtstem.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * An idea whose people may wait for word of the municipality.
 *
 * @param staged when it came into its stage
 * @param unanswered whether it was decided about, and nobody answered since
 * @param hearBy the day on which the last answer said that they hear more; null when it named none, or it no longer counts
 * @param promise the first day of its promises that still have to be kept; null without any
 */
record Owing(
        IdeaId idea,
        Stage stage,
        Instant staged,
        boolean unanswered,
        @Nullable LocalDate hearBy,
        @Nullable LocalDate promise) {

    /** What they wait for. */
    enum Kind {
        /** After the decision: an answer. */
        ANSWER,
        /** After a yes and an answer: who does it, and when. */
        PLAN,
        /** On the day that was named: news. */
        HEAR;

        String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Something they wait for.
     *
     * @param since since when it is owed
     * @param last the last day for it; null when nobody named one
     */
    record Due(Kind kind, Instant since, @Nullable LocalDate last) {

        boolean isLate(LocalDate today) {
            return last != null && last.isBefore(today);
        }
    }

    /**
     * What they wait for until this day, if they do: a term that was put off until later is not owed before.
     *
     * @param term what the clock says of it; null when it says nothing
     */
    Optional<Due> until(LocalDate horizon, @Nullable Term term) {
        return pressing(term, (since, last) -> !last.isAfter(horizon));
    }

    /** The same, as far as its time presses: from a day, until a day. */
    Optional<Due> pressing(@Nullable Term term, BiPredicate<LocalDate, LocalDate> presses) {
        if (unanswered) {
            return Optional.of(new Due(Kind.ANSWER, staged, term == null ? null : term.due()));
        }
        if (term != null) {
            Kind kind = stage == Stage.IN_PROGRESS ? Kind.HEAR : Kind.PLAN;
            Instant since = kind == Kind.HEAR ? start(term.due()) : start(term.since());
            return Optional.of(new Due(kind, since, term.due())).filter(due -> presses.test(term.since(), term.due()));
        }
        LocalDate named = hearBy;
        return named == null || !presses.test(named, named)
                ? Optional.empty()
                : Optional.of(new Due(Kind.HEAR, start(named), named));
    }

    static Instant start(LocalDate day) {
        return day.atStartOfDay(Page.ZONE).toInstant();
    }
}
