package nl.buurtstem.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.FormFieldPart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * A form as it arrived, with or without files.
 *
 * @param photo the file somebody chose; null when they chose none
 */
public record SentForm(Map<String, String> fields, @Nullable FilePart photo) {

    /** What was sent under this name; empty when nothing was. */
    public String value(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Whether anything was sent under this name. */
    public boolean has(String name) {
        return !value(name).isEmpty();
    }

    public static Mono<SentForm> of(ServerWebExchange exchange) {
        return isMultipart(exchange)
                ? exchange.getMultipartData().map(SentForm::ofParts)
                : exchange.getFormData().map(form -> new SentForm(form.toSingleValueMap(), null));
    }

    private static boolean isMultipart(ServerWebExchange exchange) {
        MediaType type = exchange.getRequest().getHeaders().getContentType();
        return type != null && type.isCompatibleWith(MediaType.MULTIPART_FORM_DATA);
    }

    private static SentForm ofParts(MultiValueMap<String, Part> parts) {
        Map<String, String> fields = new HashMap<>();
        for (List<Part> same : parts.values()) {
            if (same.getFirst() instanceof FormFieldPart field) {
                fields.put(field.name(), field.value());
            }
        }
        // a browser sends a nameless, empty file when none was chosen
        FilePart photo = parts.getFirst("photo") instanceof FilePart file
                        && !file.filename().isEmpty()
                ? file
                : null;
        return new SentForm(fields, photo);
    }
}
