package nl.buurtstem.walkshop.paper;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Draws a template and sets it as PDF, away from the threads that others wait for. */
@Component
class Press {

    private static final String PICTURES = "data:";
    /** Vowel signs of Arabic: the press cannot set them over their letters, and readers do without. */
    private static final String VOWEL_SIGNS = "[\\u064B-\\u0652]";

    private static final int BOLD = 700;
    private static final int PLAIN = 400;

    private final TemplateEngine engine;
    private final Map<String, byte[]> fonts = Map.of(
            "NotoSans-Regular", font("NotoSans-Regular"),
            "NotoSans-Bold", font("NotoSans-Bold"),
            "NotoNaskhArabic-Regular", font("NotoNaskhArabic-Regular"),
            "NotoNaskhArabic-Bold", font("NotoNaskhArabic-Bold"));

    Press(TemplateEngine engine) {
        this.engine = engine;
    }

    private static byte[] font(String name) {
        try {
            return new ClassPathResource("fonts/" + name + ".ttf").getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The template as PDF. */
    Mono<byte[]> print(String template, Map<String, Object> values, boolean rightToLeft) {
        return Mono.fromCallable(() -> set(drawn(template, values), rightToLeft))
                .subscribeOn(Schedulers.boundedElastic());
    }

    private String drawn(String template, Map<String, Object> values) {
        StringOutput out = new StringOutput();
        engine.render("walkshop/paper/" + template + ".jte", values, out);
        return out.toString().replaceAll(VOWEL_SIGNS, "");
    }

    private byte[] set(String xhtml, boolean rightToLeft) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.useUriResolver((base, address) -> address.startsWith(PICTURES) ? address : null);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(rightToLeft ? TextDirection.RTL : TextDirection.LTR);
        fonts.forEach((name, content) -> builder.useFont(
                () -> new ByteArrayInputStream(content),
                name.startsWith("NotoSans") ? "Noto Sans" : "Noto Naskh Arabic",
                name.endsWith("Bold") ? BOLD : PLAIN,
                FontStyle.NORMAL,
                true));
        builder.withProducer("Buurtstem");
        builder.withHtmlContent(xhtml, null);
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }
}
