/**
 * What people say about an idea or a subject: arguments for and against, questions, and replies one level deep.
 *
 * <p>{@link nl.buurtstem.discussion.Discussion} is the door to what is said, {@link nl.buurtstem.discussion.Temperatures}
 * to how heated it is: calm, unease, tension or incident, set by a person with a reason that everybody can read.
 * {@link nl.buurtstem.discussion.Gate} is the one rule that says what follows from it. For and against stand in turn, the
 * newest first, and which of them begins changes with the day; how many agree moves nothing up or down.
 *
 * <p>What can be talked about offers a {@link nl.buurtstem.discussion.TopicSource}: ideas do here, subjects in
 * {@code subjects}, which imports this package and is not imported by it.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "installation",
            "i18n",
            "web",
            "outbox",
            "areas",
            "photos",
            "residents",
            "translations",
            "desk",
            "moderation",
            "moderation :: signs",
            "ideas",
            "follows"
        })
@NullMarked
package nl.buurtstem.discussion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
