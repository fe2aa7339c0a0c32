/**
 * The frame around every page: layout, menu, errors and refusals in the reader's language, htmx, forgery protection,
 * content security policy, hashed assets and the limits per person and per network.
 *
 * <p>A room answers a request with a {@link nl.buurtstem.web.Screen}; its template gets a {@link nl.buurtstem.web.Page}
 * with words, viewer and addresses. Who the viewer is, the room {@code residents} tells through
 * {@link nl.buurtstem.web.Viewers}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "installation", "i18n"})
@NullMarked
package nl.buurtstem.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
