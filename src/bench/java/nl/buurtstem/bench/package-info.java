/**
 * What measures the product: seeds towns of growing size with a fixed seed, works them over HTTP, and writes a table, a file
 * for machines and plots. {@code mvn test -Pbench} runs all of it; the ordinary build runs a small form, so that it keeps
 * working, and judges no times.
 */
@NullMarked
package nl.buurtstem.bench;

import org.jspecify.annotations.NullMarked;
