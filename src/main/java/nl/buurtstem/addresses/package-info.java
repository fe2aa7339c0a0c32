/**
 * Addresses as the national register knows them, asked of a Locatieserver; and how an address becomes a place that tells
 * nobody where somebody lives.
 *
 * <p>{@link nl.buurtstem.addresses.Addresses} is the door. It is off without the address of a server, and when that one is
 * slow, broken or asked too often, there is simply no answer: names of streets and landmarks that the areas know go on
 * working. A chosen address leaves this room only as a point on its street and the street's name, never with its number.
 */
@ApplicationModule(allowedDependencies = {"kernel", "installation", "i18n", "web", "areas"})
@NullMarked
package nl.buurtstem.addresses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
