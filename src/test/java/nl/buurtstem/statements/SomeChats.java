package nl.buurtstem.statements;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.discussion.subjects.Influence;
import nl.buurtstem.discussion.subjects.NewSubject;
import nl.buurtstem.discussion.subjects.Subject;
import nl.buurtstem.discussion.subjects.Subjects;
import nl.buurtstem.residents.Person;

/** Subjects and sessions to try things with. */
final class SomeChats {

    static final List<String> SEEDS = List.of(
            "Het plein blijft vrij van auto’s.", "Er komen meer bankjes op het plein.", "De markt blijft op zaterdag.");

    private SomeChats() {}

    static Subject subject(Subjects subjects, Areas areas, Person by) {
        NewSubject subject = new NewSubject(
                "Hoe wordt het plein mooier?",
                "Wat mist u op het plein?",
                "Het plein wordt opnieuw bestraat. Hoe het eruit gaat zien, ligt nog open.",
                "nl",
                areas.byKey("ML").orElseThrow().id(),
                Influence.ADVISE,
                "Het college besluit in mei en legt het hier uit.",
                null,
                false);
        return subjects.draft(subject, by)
                .flatMap(draft -> subjects.open(draft.id(), draft.revision(), by))
                .block();
    }

    /** Open from now on, for a week. */
    static Chat open(Chats chats, Subject subject, Clock clock, Person by) {
        Instant now = clock.instant();
        NewSession session =
                new NewSession("Wat vindt u van het plein?", "nl", now, now.plus(Duration.ofDays(7)), true, SEEDS);
        return chats.begin(subject.id(), session, by).block();
    }
}
