/**
 * Walkshops: residents and people of the municipality walk a neighbourhood in pairs, look through each other's eyes and write down what they see.
 *
 * <p>{@link nl.buurtstem.walkshop.Walkshops} is the door to one and to its life: prepared, ready, walking, back, closed. What it
 * takes along is prepared through {@link nl.buurtstem.walkshop.Crew} (people, pairs, lenses), {@link nl.buurtstem.walkshop.Routes}
 * (stops and the way between them) and {@link nl.buurtstem.walkshop.Kit} (steps, themes, interview cards, consent, plans, ideas nearby);
 * {@link nl.buurtstem.walkshop.Removals} puts back what was taken out of these lists.
 * {@link nl.buurtstem.walkshop.Preparation} is all of that, read at once, and knows what is missing and what to think about again.
 * {@link nl.buurtstem.walkshop.TabletPackage} makes of it what a tablet needs without a network, with a piece of the map.
 *
 * <p>The template of ten steps is a beginning: a walkshop copies it and changes it as it likes. Facilitators prepare and lead walkshops in
 * their areas, officials there read along, everybody sees one as soon as it is ready. Who walks along is public in numbers only: names are for
 * the facilitator, and a tablet's package carries those of its walkshop.
 *
 * <p>Packages: {@code prepare} the pages of preparing, {@code paper} what is printed, {@code field} tablets and what came in on the way, {@code together}
 * what a group makes of it, {@code picture} what the neighbourhood thinks of that, {@code action} what is done, {@code report} the account of all
 * that, which everybody reads.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "installation",
            "i18n",
            "web",
            "live",
            "outbox",
            "addresses",
            "areas",
            "photos",
            "residents",
            "desk",
            "moderation",
            "moderation :: signs",
            "ideas",
            "discussion",
            "discussion :: subjects"
        })
@NullMarked
package nl.buurtstem.walkshop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
