/**
 * What is printed for a walk: lens cards, interview cards, and a sheet with the stops, the map and room to write, for who has no tablet.
 * Accounts, and the question whether a picture is right, are printed here too, from templates of their own.
 * Templates are drawn as XHTML and set as PDF with fonts of our own; nothing is fetched from anywhere on the way.
 */
@NullMarked
package nl.buurtstem.walkshop.paper;

import org.jspecify.annotations.NullMarked;
