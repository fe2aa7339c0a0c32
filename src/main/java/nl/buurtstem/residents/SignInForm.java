package nl.buurtstem.residents;

import org.jspecify.annotations.Nullable;

/**
 * What a browser sends to sign in.
 *
 * @param next where to go afterwards; empty: wherever what is kept in this browser says
 */
record SignInForm(@Nullable String email, @Nullable String next) {

    /** What stands in the field. */
    String typed() {
        return email == null ? "" : email;
    }

    /** Whether this goes on with what this browser already wanted. */
    boolean goesOn() {
        return next == null || next.isBlank();
    }

    String nextOrNothing() {
        return goesOn() ? "" : LocalPath.of(next).value();
    }
}
