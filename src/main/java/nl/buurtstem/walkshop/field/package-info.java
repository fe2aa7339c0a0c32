/**
 * What comes in from a walk: tablets, what they wrote down without a network, and everything that can go wrong on the way.
 *
 * <p><b>Tablets.</b> {@link nl.buurtstem.walkshop.field.Tablets}: a facilitator shows a code as a QR square for a quarter of an hour; each tablet exchanges it for
 * a token of its own, which adds to this one walkshop for thirty days and can be revoked. The token comes in a header: no cookie, no session, no
 * form of another site could use it ({@code VeldSecurity}).
 *
 * <p><b>Records.</b> A record is a text, its SHA-256 and a number that the tablet gave it. The text is the JSON exactly as the tablet wrote it; nobody writes it
 * anew, so both sides hash the same bytes without agreeing on a canonical form, and fields that no version knows yet survive.
 * {@link nl.buurtstem.walkshop.field.FieldIntake} takes it in, whichever way it comes: over the network, by an emergency copy, or from the desk. One record is one
 * transaction and one outcome, and the database decides ({@code walk_take_in}): stored, duplicate, or conflict, when something else is there under its
 * number; then it lies whole in quarantine until a person chooses. Rejected is only what could not be kept apart from other records ({@code Flaw});
 * whatever else is odd is taken in, and made harmless when it is read ({@code Reading}): the character zero, halves of characters, places
 * outside the world, clocks that are years off, forms of older and newer tablets. The application's role can add records and read
 * them; an edit is a record that supersedes another, a deletion a tombstone, a choice at the desk a record of the desk.
 *
 * <p><b>Attachments.</b> {@link nl.buurtstem.walkshop.field.Attachments}: pieces of 256 kB go into the database as they come, each for itself, so that a slow line holds
 * neither a connection nor memory. One row makes them an attachment, once length and hash are right; before it nothing is seen of them.
 * FieldPictures are cleaned again by the room {@code photos} before anybody sees them ({@link nl.buurtstem.walkshop.field.FieldPictures}); voice notes are for people of the municipality there.
 *
 * <p><b>Ends.</b> Two tablets that change one record make two ends of it. Both stand in {@code walk_head}, marked as contested, until somebody at the
 * desk keeps one. What comes after the walkshop was closed is taken in, marked as late, and counts when the facilitator says so.
 *
 * <p><b>The application.</b> {@code VeldPages} serves what a tablet installs: one page for everybody, {@code /veld/}, and a service worker that puts it away with all its files
 * ({@code VeldShell}); its scripts are in {@code static/veld}. {@code store.js} and {@code adding.js} keep records, {@code queue.js} and {@code pass.js} decide what is sent and what answers mean,
 * without a browser in them, {@code sync.js} when; {@code copy.js} makes the emergency copy; {@code screens/} is what people see;
 * {@code track.js} keeps the way of who asks for it, {@code dots.js} what matters most. Words are {@code walkshop.veld.*}.
 *
 * <p>{@link nl.buurtstem.walkshop.field.Field} is the door for reading, over the views {@code walk_observation}, {@code walk_interview} and {@code walk_dots}; ways
 * that tablets kept are for the desk alone, and coarse in {@code content} whatever a tablet sent.
 * The desk is {@code /walkshops/7/tablets}; open desks and boards hear through {@code live} that there is something to ask for
 * ({@link nl.buurtstem.walkshop.field.FieldNews}).
 */
@NamedInterface("field")
@NullMarked
package nl.buurtstem.walkshop.field;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
