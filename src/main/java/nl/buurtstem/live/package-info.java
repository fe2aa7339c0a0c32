/**
 * What changed, told to open pages and other nodes: counters and stages move by themselves.
 *
 * <p>Rooms say that an idea changed ({@link nl.buurtstem.live.Live}); twice a second at most, and outside of every other
 * transaction, a node announces what it was told, to its own pages at once and to other nodes through PostgreSQL's
 * {@code notify}. Whoever hears of a change reads how things are now, once for all its pages
 * ({@link nl.buurtstem.live.LiveSource}), and sends each page only what differs from what it shows. Nothing is queued: a page that
 * cannot keep up gets the last state when it can, or is dropped. After a broken connection, to the database or to a page,
 * the state is read again, so that nothing is ever missed.
 */
@ApplicationModule(allowedDependencies = {"kernel", "installation", "i18n", "web"})
@NullMarked
package nl.buurtstem.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
