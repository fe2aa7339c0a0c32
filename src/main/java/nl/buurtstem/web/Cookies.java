package nl.buurtstem.web;

import nl.buurtstem.installation.Installation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseCookie.ResponseCookieBuilder;
import org.springframework.stereotype.Component;

/** Cookies with the flags they all need; {@code __Host-} and secure in production, plain names on http in the demo. */
@Component
public class Cookies {

    private final boolean secure;

    @Autowired
    Cookies(Installation installation) {
        this(installation.isProduction());
    }

    Cookies(boolean secure) {
        this.secure = secure;
    }

    /** The name under which the browser keeps it. */
    public String name(String name) {
        return secure ? "__Host-" + name : name;
    }

    /** A cookie that scripts cannot read and other sites' forms do not send. */
    public ResponseCookieBuilder make(String name, String value) {
        return ResponseCookie.from(name(name), value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax");
    }

    boolean secure() {
        return secure;
    }
}
