/**
 * "Is this picture right?": the neighbourhood says what it thinks of the shared values of a walk.
 *
 * <p>{@link nl.buurtstem.walkshop.picture.Pictures} is the door. Opening a check freezes the board as it is then; people who did not walk say of each
 * value whether it is right, online or on paper. They declare whether they walked along: who did is kept, and not counted. A person
 * is known by a keyed hash under the check's own secret, which is destroyed some time after its end. What comes of it, and
 * from when on a value is called shared, {@link nl.buurtstem.walkshop.picture.Tally} says and nothing else.
 */
@NamedInterface("picture")
@NullMarked
package nl.buurtstem.walkshop.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
