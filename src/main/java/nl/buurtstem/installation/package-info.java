/**
 * This installation: demo or production, where its data lives, the embedded PostgreSQL, the clock that follows the
 * database's, and the pepper that keyed hashes are made with.
 *
 * <p>Rooms ask {@link nl.buurtstem.installation.Installation} what this is, {@code java.time.Clock} what time it is and
 * {@link nl.buurtstem.installation.Pepper} for a hash; {@link nl.buurtstem.installation.Batches} takes many requests of one
 * moment to the database together. Nothing else of this room is of interest to them.
 */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package nl.buurtstem.installation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
