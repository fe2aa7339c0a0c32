/**
 * After the walk, together before a big screen: observations on list and map become shared values, each placed in the quadrant of social quality.
 *
 * <p>{@link nl.buurtstem.walkshop.together.Boards} is the door. A {@link nl.buurtstem.walkshop.together.Board} is nothing but its deeds, one after the
 * other: they are only added, so taking back is a deed too, and whoever acted upon something that changed since they looked is refused and sees
 * what changed. Observations that come in another edition keep their place. Open boards hear through {@code live} that there is something new, and ask
 * for it themselves, for what stands there is not for everybody.
 *
 * <p>What the neighbourhood thinks of the picture is in {@code picture}, what is done with it in {@code action}; both import this package.
 */
@NamedInterface("together")
@NullMarked
package nl.buurtstem.walkshop.together;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
