/**
 * The few words every room speaks: how a room says no, and how a form collects everything that is wrong with it.
 *
 * <p>No input or output, no framework; imports nothing of this application.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package nl.buurtstem.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
