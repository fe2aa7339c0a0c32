/**
 * The pages on which a facilitator prepares a walkshop: what it says, who walks how, where, and what is taken along. Each part of a list
 * (a person, a stop, a card) has the same small form, which a {@link nl.buurtstem.walkshop.prepare.PartForm} describes.
 */
@NullMarked
package nl.buurtstem.walkshop.prepare;

import org.jspecify.annotations.NullMarked;
