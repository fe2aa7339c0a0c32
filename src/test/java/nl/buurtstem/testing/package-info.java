/**
 * What all tests share.
 *
 * <ul>
 *   <li>{@link nl.buurtstem.testing.AppTest}: the whole application on a free port and a fresh database of its own, copied
 *       from a migrated template; injects {@link nl.buurtstem.testing.MovableClock}, {@link nl.buurtstem.testing.Cast} and
 *       every bean of the application.
 *   <li>{@link nl.buurtstem.testing.Visitor}: a browser without JavaScript: follows redirects, keeps cookies, fills in the
 *       forms it finds on pages.
 *   <li>{@link nl.buurtstem.testing.BrowserTest}: the same with a real Chromium; skipped by name when there is none, unless
 *       {@code -Dbrowser=required}.
 *   <li>{@link nl.buurtstem.testing.PostgresServer}: one PostgreSQL per run: a container where a Docker engine answers,
 *       else the embedded server; {@code -Ddatabase=embedded|docker} insists.
 * </ul>
 *
 * <p>Two test classes run at a time in one process ({@code junit-platform.properties}). Each has an application, a database and
 * a browser window of its own; a class that measures time says {@code @Isolated}, one that reads the log takes a
 * {@code @ResourceLock}, and nothing is kept in static fields that a second class could meet.
 */
package nl.buurtstem.testing;
