/**
 * Words that people understand: hints for who writes an answer, and explanations for who reads it.
 *
 * <p>{@link nl.buurtstem.feedback.language.Guard} looks at a Dutch text and points out words that need explaining, long sentences and
 * how hard the whole is to read; it never keeps anybody from publishing. {@link nl.buurtstem.feedback.language.Glossary} knows words of
 * town halls and what they mean: those in {@code src/main/resources/feedback/glossary.txt}, and those the officials of a
 * municipality keep. In a published answer such a word opens its explanation, without a script.
 */
@NamedInterface("language")
@NullMarked
package nl.buurtstem.feedback.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
