package nl.buurtstem.live;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.buurtstem.web.PageRenderer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a state as a server-sent event, once per language however many pages get it. */
@Component
class Frames {

    private final PageRenderer renderer;
    private final JsonMapper json;

    Frames(PageRenderer renderer, JsonMapper json) {
        this.renderer = renderer;
        this.json = json;
    }

    /** A state with its events, as far as somebody asked for them. */
    final class Drawn {

        private final LiveState state;
        private final Map<String, byte[]> byLanguage = new ConcurrentHashMap<>();

        private Drawn(LiveState state) {
            this.state = state;
        }

        String version() {
            return state.version();
        }

        /** The event in this language; shared, so not to be changed. */
        byte[] in(String language) {
            return byLanguage.computeIfAbsent(language, tag -> event(state, tag));
        }
    }

    Drawn of(LiveState state) {
        return new Drawn(state);
    }

    private byte[] event(LiveState state, String language) {
        Map<String, Object> pieces = new LinkedHashMap<>();
        for (LiveState.Piece piece : state.pieces()) {
            String html = piece.template().isEmpty() ? "" : renderer.draw(language, piece.template(), piece.model());
            pieces.put(piece.name(), html);
        }
        String data = json.writeValueAsString(
                Map.of("id", state.idea(), "version", state.version(), "facts", state.facts(), "pieces", pieces));
        return ("event: idea\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8);
    }
}
