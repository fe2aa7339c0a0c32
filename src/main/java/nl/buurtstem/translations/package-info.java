/**
 * Texts of the municipality in another language, written by a person. Who reads that language gets the translation, with the name of who made
 * it and its day, and the original one tap away. The original stays what was said: nothing that counts or is signed reads a translation.
 *
 * <p>Rooms above plug in: for each kind of thing that can be translated a {@link nl.buurtstem.translations.Translatable} says what there is to
 * put into other words, and who may. {@link nl.buurtstem.translations.Translations} is the door; what it gives, a page asks for the language of
 * its reader ({@link nl.buurtstem.translations.Translated}). A translation keeps what it was made of: once the original
 * says something else, that part is read in the original again, until somebody translates it anew. Earlier translations stay in the table.
 */
@ApplicationModule(allowedDependencies = {"kernel", "installation", "i18n", "web", "residents"})
@NullMarked
package nl.buurtstem.translations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
