/**
 * The municipality's public answer to an idea: what can be done and what cannot, when, by whom and why; dated and signed.
 *
 * <p>Every answer stays as it was given; a new one is added above it. {@link nl.buurtstem.feedback.Feedback} is the door.
 * An answer may start or finish what was decided, by the table {@link nl.buurtstem.ideas.Move}, or leave the idea where
 * it is; either way it stands on the timeline and the people who care hear of it. Until when it takes, the response clock
 * says: {@code feedback.clock}.
 *
 * <p>What is owed comes onto the work list by itself, some days before it is due: {@link nl.buurtstem.feedback.Owing} is the rule, promises
 * have their own in {@code feedback.promise}.
 *
 * <p>An answer is kept while it is written ({@code feedback.draft}), can begin with one that is ready ({@code feedback.templates}), can
 * go to many ideas at once, each by its own rules, and can make promises ({@code feedback.promise}). Where the area wants it, a colleague reads it
 * first. {@code feedback.language} helps with plain words, for who writes and who reads. These packages import nothing of this one, which
 * brings them together. Answers can be translated ({@code translations}).
 *
 * <p>A day that an answer named and that still counts ({@link nl.buurtstem.feedback.NamedDay}) is moved to a later one only with a public reason;
 * the clock then goes on with the term that was, and the first day stays to be read.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "installation",
            "i18n",
            "web",
            "outbox",
            "areas",
            "residents",
            "translations",
            "ideas",
            "desk",
            "discussion :: subjects",
            "agenda"
        })
@NullMarked
package nl.buurtstem.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
