package nl.buurtstem.statements;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * What a browser sends to plan a session; nothing is missing, only empty.
 *
 * @param opens as a browser writes date and time, in the zone of the Netherlands
 * @param seeds one statement on each line
 */
record SessionForm(
        @Nullable String question,
        @Nullable String language,
        @Nullable String opens,
        @Nullable String closes,
        @Nullable String own,
        @Nullable String seeds,
        @Nullable Integer revision) {

    private static final int DAYS = 14;
    private static final int EVENING = 22;

    /** Open from now on, for two weeks, until ten in the evening. */
    static SessionForm blank(String language, Instant now) {
        ZonedDateTime here = now.atZone(Page.ZONE).truncatedTo(ChronoUnit.MINUTES);
        ZonedDateTime end = here.plusDays(DAYS).withHour(EVENING).withMinute(0);
        return new SessionForm("", language, local(here.toInstant()), local(end.toInstant()), "yes", "", 0);
    }

    static SessionForm of(Session session, List<Statement> seeds) {
        return new SessionForm(
                session.question(),
                session.language(),
                local(session.opensAt()),
                local(session.closesAt()),
                session.ownStatements() ? "yes" : null,
                seeds.stream().map(Statement::text).collect(Collectors.joining("\n")),
                session.revision());
    }

    /** As a field for date and time takes it. */
    static String local(Instant at) {
        return LocalDateTime.ofInstant(at, Page.ZONE)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    /** The moment that was filled in; null when it is none. */
    static @Nullable Instant moment(@Nullable String sent) {
        try {
            return sent == null
                    ? null
                    : LocalDateTime.parse(sent).atZone(Page.ZONE).toInstant();
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    int seen() {
        return revision == null ? 0 : revision;
    }

    /** The session, or everything that is wrong with it. */
    NewSession read(List<String> languages) {
        Complaints complaints = new Complaints();
        Instant from = moment(opens);
        Instant until = moment(closes);
        complaints.require(languages.contains(or(language)), "language", StatementRefusal.LANGUAGE_UNKNOWN);
        complaints.require(from != null, "opens", StatementRefusal.OPENS_MISSING);
        complaints.require(until != null, "closes", StatementRefusal.CLOSES_MISSING);
        NewSession session = session(complaints, from, until);
        complaints.refuseIfAny();
        return Objects.requireNonNull(session);
    }

    /** A moment that is missing has its own complaint; the rest is read as if it were there. */
    private @Nullable NewSession session(Complaints complaints, @Nullable Instant from, @Nullable Instant until) {
        Instant begin = from == null ? Instant.EPOCH : from;
        Instant end = from == null || until == null ? begin.plus(Session.SHORTEST) : until;
        try {
            return new NewSession(
                    or(question),
                    or(language),
                    begin,
                    end,
                    own != null,
                    or(seeds).lines().toList());
        } catch (Refused refused) {
            refused.complaints().forEach(complaint -> complaints.add(complaint.field(), new Refused(complaint)));
            return null;
        }
    }
}
