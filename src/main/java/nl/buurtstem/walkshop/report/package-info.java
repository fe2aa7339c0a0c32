/**
 * The account of a walk: what was asked, who walked, what was seen, what the group and the neighbourhood made of it, and what is done.
 *
 * <p>{@link nl.buurtstem.walkshop.report.Reports} is the door. A {@link nl.buurtstem.walkshop.report.Report} holds what everybody may read and
 * nothing else, and page, PDF and open data are made of that one: observations have numbers, every statement leads back to them, and they
 * lead on to values, actions and ideas. Left out are observations that tell how to reach or recognise somebody, and those of which two editions
 * stand beside each other; how many that are is said.
 *
 * <p>Photos are public after a person looked at them ({@link nl.buurtstem.walkshop.report.Looks}), as they are or with parts made
 * unrecognisable; the picture as it came is kept for the desk until it is removed. What a walk needs no longer goes by itself
 * ({@link nl.buurtstem.walkshop.report.Retention}), and the page says what goes when; an administrator says after how many days, and
 * sees first what would go ({@code Terms}).
 */
@NamedInterface("report")
@NullMarked
package nl.buurtstem.walkshop.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
