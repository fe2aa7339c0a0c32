/**
 * Which languages there are, which one this reader gets, and the catalogue of ICU sentences; never a sentence of its
 * own. Words live in {@code i18n/<tag>.properties}, one file per language with the same keys.
 */
@ApplicationModule(allowedDependencies = {"kernel", "installation"})
@NullMarked
package nl.buurtstem.i18n;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
