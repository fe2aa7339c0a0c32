package nl.buurtstem.walkshop.paper;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;

/** What a page of sheets answers, and what it needs from the question. */
public final class PdfAnswer {

    private PdfAnswer() {}

    /** A PDF that opens where one reads, under this name when it is kept. */
    public static ResponseEntity<byte[]> of(byte[] pdf, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(pdf);
    }

    /** Where this was asked, as far as the first slash: paper leads back there. */
    public static String origin(ServerWebExchange exchange) {
        return UriComponentsBuilder.fromUri(exchange.getRequest().getURI())
                .replacePath(null)
                .replaceQuery(null)
                .toUriString();
    }
}
