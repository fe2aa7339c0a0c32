/**
 * The action agenda of a walk: who does what by when about a shared value, and what came of it.
 *
 * <p>{@link nl.buurtstem.walkshop.action.Actions} is the door. What an action says stays; how it stands is its last note, and notes are only added. One that
 * should gather likes becomes an idea ({@link nl.buurtstem.walkshop.action.ActionIdeas}), and an idea becomes a stop on a route: both pages lead to each other.
 */
@NamedInterface("action")
@NullMarked
package nl.buurtstem.walkshop.action;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
