/**
 * What stands out in a text: {@link nl.buurtstem.moderation.signs.Signs} finds phone numbers, e-mail addresses (also spelt out), bank
 * accounts, citizen service numbers, number plates, home addresses, links, and words that threaten or insult; {@link nl.buurtstem.moderation.signs.Reading} adds them up.
 *
 * <p>A house address is a street, by its ending or by the municipality's own table, with a house number; words beside it may say
 * that it is a public building, a spot in the street, or that something is counted. Where somebody lives, it always is one.
 *
 * <p>Every form for text uses it. Writers are shown personal data with the words marked, and may send it anyway; then a person
 * reads it first. The rest is for whoever reads: a sign is no proof, and no sign or sum ever refuses a text. No text leaves
 * the house. The words stand in {@code src/main/resources/signs}.
 */
@NamedInterface("signs")
@NullMarked
package nl.buurtstem.moderation.signs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
