package nl.buurtstem.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.util.UriComponentsBuilder;

/** The answer to a request: a template with its values, or the way to another page. */
public final class Screen {

    /** Model attribute that asks for a forgery token on a guest's page. */
    static final String WITH_FORM = "screen.form";

    private final Rendering.Builder<?> rendering;

    private Screen(String template) {
        this.rendering = Rendering.view(template);
    }

    /** The template {@code jte/<name>.jte}. */
    public static Screen of(String template) {
        return new Screen(template);
    }

    /** Gives the template a value; null leaves the template's own default. */
    public Screen with(String name, @Nullable Object value) {
        if (value != null) {
            rendering.modelAttribute(name, value);
        }
        return this;
    }

    /** Says that the page holds a form that writes, so that a guest's page needs a forgery token too. */
    public Screen form() {
        rendering.modelAttribute(WITH_FORM, true);
        return this;
    }

    public Screen status(HttpStatus status) {
        rendering.status(status);
        return this;
    }

    public Rendering build() {
        return rendering.build();
    }

    /** Sends the browser on after a write (303). */
    public static Rendering seeOther(String path) {
        return Rendering.redirectTo(path).status(HttpStatus.SEE_OTHER).build();
    }

    /** Sends the browser on, and says there what was done: a message key {@code room.said.thing}. */
    public static Rendering seeOther(String path, String said) {
        URI target = UriComponentsBuilder.fromUriString(path)
                .replaceQueryParam("said", said)
                .build()
                .encode()
                .toUri();
        return seeOther(target.toString());
    }
}
