/** An idea is written down: the form for a new one or a changed one, its photo and place, and what is wrong with it. */
@NullMarked
package nl.buurtstem.ideas.form;

import org.jspecify.annotations.NullMarked;
