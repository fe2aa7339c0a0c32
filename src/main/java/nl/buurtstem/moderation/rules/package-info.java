/** The house rules in all their editions, and the public log of what was decided by them; never about whom, nor by whom. */
@NullMarked
package nl.buurtstem.moderation.rules;

import org.jspecify.annotations.NullMarked;
