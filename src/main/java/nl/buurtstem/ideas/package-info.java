/**
 * A proposal with a place and a stage. Owns the home page, the list and map of ideas, the idea page and everything that
 * happened to an idea.
 *
 * <p>{@link nl.buurtstem.ideas.Ideas} is the door. {@link nl.buurtstem.ideas.Move} is the one table of which moves
 * between stages exist, who makes them and what each must carry. Higher rooms show themselves on cards and pages of
 * ideas through the socket {@link nl.buurtstem.ideas.IdeaPanel}.
 *
 * <p>An idea comes in online from its author, or on paper, at a desk or during a walk; then a facilitator enters it, who is
 * never named in public. {@link nl.buurtstem.ideas.IdeaRight} says who may do what.
 *
 * <p>Once people reacted, a text stays and its author adds under it ({@link nl.buurtstem.ideas.Addenda}). What is added or changed after
 * publication waits for a reader when something new in it stands out.
 *
 * <p>Lists and the map are in {@code list}, the form in {@code form}, ideas that want the same in {@code similar}. All import
 * this package, it imports none of them; only the form knows another: {@code similar}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "installation",
            "i18n",
            "web",
            "live",
            "photos",
            "outbox",
            "areas",
            "addresses",
            "residents",
            "desk",
            "moderation",
            "moderation :: signs"
        })
@NullMarked
package nl.buurtstem.ideas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
