/**
 * Chat sessions about a subject, open for days: people read one statement at a time and agree, disagree or pass; what unites
 * and what divides is told in words and as a picture.
 *
 * <p>{@link nl.buurtstem.statements.Chats} is the door to sessions, {@link nl.buurtstem.statements.Statements} to what is stated in
 * them, {@link nl.buurtstem.statements.Positions} to what people think of it. A session lies on the page of its subject through that
 * room's socket, and is marked in lists and on the home page while it is open; {@code /chats} has all that opened. That it opened is told once, by
 * {@link nl.buurtstem.statements.ChatJob}; a subject that is closed before takes what was planned along. Who may do what, in which phase, says {@link nl.buurtstem.statements.StatementRight}.
 *
 * <p>A statement by a resident waits until an official published it, through moderation, like any other text. A person is known
 * here by a keyed hash under the session's own secret, so that they count once, also when they deleted their account and came
 * back; {@link nl.buurtstem.statements.PositionRetention} destroys the secret and takes the people off. Everybody gets the statements in an
 * order of their own, which stays the same.
 *
 * <p>How a result is computed stands in {@link nl.buurtstem.statements.Tally} and nowhere else: shares of those who agreed or
 * disagreed; who passed counts as done, and as no answer. There are no groups of people who think alike: with the numbers of a
 * neighbourhood those say more about the method than about people.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "installation",
            "i18n",
            "web",
            "areas",
            "outbox",
            "residents",
            "moderation",
            "moderation :: signs",
            "ideas",
            "discussion :: subjects"
        })
@NullMarked
package nl.buurtstem.statements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
