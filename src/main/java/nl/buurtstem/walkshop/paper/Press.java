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
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Draws a template and sets it as PDF, one at a time and away from the threads that others wait for: setting takes a second or two. */
@Component
public class Press implements DisposableBean {

    private static final String PICTURES = "data:";
    private static final int AT_ONCE = 1;
    private static final int WAITING = 100;
    /** Vowel signs of Arabic: the press cannot set them over their letters, and readers do without. */
    private static final String VOWEL_SIGNS = "[\\u064B-\\u0652]";
    /** Small pictures among letters, which none of its fonts has. */
    private static final String PICTOGRAMS = "[\\x{2600}-\\x{27BF}\\x{1F000}-\\x{1FAFF}\\x{FE0F}\\x{200D}]";

    private static final int BOLD = 700;
    private static final int PLAIN = 400;

    private final Scheduler workers = Schedulers.newBoundedElastic(AT_ONCE, WAITING, "press");
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
    public Mono<byte[]> print(String template, Map<String, Object> values, boolean rightToLeft) {
        return Mono.fromCallable(() -> set(draw(template, values), rightToLeft)).subscribeOn(workers);
    }

    /** What would be set: the same again gives the same PDF. */
    public String draw(String template, Map<String, Object> values) {
        StringOutput out = new StringOutput();
        engine.render(template + ".jte", values, out);
        return out.toString().replaceAll(VOWEL_SIGNS, "").replaceAll(PICTOGRAMS, "");
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

    @Override
    public void destroy() {
        workers.dispose();
    }
}
