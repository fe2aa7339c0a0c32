/**
 * Who wants to hear of what, and how often: of an idea, of a subject, of an area or a theme in it, of a circle around a place. Of a circle only a
 * square of the map of some 300 metres is kept, never a point.
 *
 * <p>{@link nl.buurtstem.follows.Follows} is the door for who follows, {@link nl.buurtstem.follows.Followers} for whoever tells them. What
 * happened becomes a notice for each follower: for a mail at once, outside their quiet hours and up to so many a day, or
 * for the next mail that gathers a day or a week. So does what concerns an author, somebody who likes an idea and somebody who talked about
 * it, without a follow ({@link nl.buurtstem.follows.Tie}). That mail is written down in the transaction that takes its notices, so that a crash
 * neither repeats nor loses any. {@link nl.buurtstem.follows.Stops} makes the links by which mail is stopped without signing in.
 *
 * <p>What is told of is an idea, or a {@link nl.buurtstem.follows.Matter} of a room above that has a page.
 *
 * <p>Another kind of thing to follow is a {@link nl.buurtstem.follows.Target.Kind}, a word in the migration's check, and a line in the
 * question who its followers are.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "installation",
            "i18n",
            "web",
            "outbox",
            "areas",
            "addresses",
            "residents",
            "ideas"
        })
@NullMarked
package nl.buurtstem.follows;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
