/**
 * Answers to begin with: what a municipality often says, kept by its officials. Where a text speaks of {@code {idee}}, {@code {plek}} or
 * {@code {wijk}}, the name of the idea, its place or its district comes instead.
 *
 * <p>{@link nl.buurtstem.feedback.templates.AnswerTemplates} is the door. A template is a form as it was typed; it fills what is still empty.
 */
@NamedInterface("templates")
@NullMarked
package nl.buurtstem.feedback.templates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
