/**
 * Appeals: whoever disagrees with a decision about what they wrote, or about what they flagged, asks for a second person, once
 * and within {@link nl.buurtstem.moderation.appeal.AppealRight#DAYS} days.
 *
 * <p>{@link nl.buurtstem.moderation.appeal.Appeals} is the door, {@link nl.buurtstem.moderation.appeal.AppealRight} says who may
 * ask and who may rule: another official than the one who decided, and where there is no other, an administrator. A
 * decision is looked at again once, for everybody who asked. Overturning puts it right through the move of the room
 * the text belongs to. Appeals and rulings only grow; the public log shows them without persons.
 */
@NamedInterface("appeal")
@NullMarked
package nl.buurtstem.moderation.appeal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
