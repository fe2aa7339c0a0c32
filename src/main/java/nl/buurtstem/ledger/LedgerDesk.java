package nl.buurtstem.ledger;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.i18n.Language;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.photos.PhotoId;
import nl.buurtstem.photos.Photos;
import nl.buurtstem.residents.Person;
import nl.buurtstem.web.Begun;
import nl.buurtstem.web.Screen;
import nl.buurtstem.web.SentForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Writing a line about a work: one form for each kind. */
@Controller
class LedgerDesk {

    private static final String ONE = "/ledger/{id:\\d{1,18}}/{kind:[a-z]{1,10}}";
    private static final String KEPT = "photo_kept";

    private final Ledger ledger;
    private final Photos photos;
    private final Words words;

    LedgerDesk(Ledger ledger, Photos photos, Words words) {
        this.ledger = ledger;
        this.photos = photos;
        this.words = words;
    }

    @GetMapping(ONE)
    Mono<Rendering> form(
            @PathVariable long id,
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable Integer of,
            Person person) {
        return ledger.requireMine(id, person)
                .map(work -> screen(work, known(kind), LineForm.blank(ledger.today(), person.language(), of), List.of())
                        .build());
    }

    private static LineKind known(String kind) {
        return LineKind.of(kind).orElseThrow(() -> LedgerRefusal.NO_SUCH_LINE.because());
    }

    private Screen screen(Work work, LineKind kind, Typed typed, List<Complaint> complaints) {
        return Screen.of("ledger/form")
                .with("work", work)
                .with("kind", kind)
                .with("typed", typed)
                .with("back", kind == LineKind.CORRECT ? takenBack(work, typed) : null)
                .with("complaints", complaints)
                .form();
    }

    private static Line takenBack(Work work, Typed typed) {
        Integer of = typed.number("of");
        return work.takeable(of == null ? 0 : of).orElseThrow(() -> LedgerRefusal.NO_SUCH_LINE.because());
    }

    @PostMapping(ONE)
    Mono<Rendering> write(
            @PathVariable long id, @PathVariable String kind, Begun begun, Person person, ServerWebExchange exchange) {
        return ledger.requireMine(id, person)
                .zipWith(SentForm.of(exchange))
                .flatMap(both -> write(both.getT1(), known(kind), both.getT2(), begun, person));
    }

    private Mono<Rendering> write(Work work, LineKind kind, SentForm sent, Begun begun, Person person) {
        Typed typed = new Typed(sent.fields());
        return photo(typed, sent.photo())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(photo -> write(work, kind, typed, photo.orElse(null), begun, person))
                .onErrorResume(Refused.class, refused -> again(work.id(), kind, typed, refused, person));
    }

    private Mono<Rendering> write(
            Work work, LineKind kind, Typed typed, @Nullable PhotoId photo, Begun begun, Person person) {
        Typed kept = photo == null ? typed : typed.with(KEPT, photo.sha256());
        return Mono.fromSupplier(() -> LineForm.read(kind, typed, languages(), photo))
                .flatMap(line -> ledger.write(work.id(), typed.after(), line, person))
                .map(then -> begun.done(then.path(), "ledger.said." + kind.css()))
                .onErrorResume(Refused.class, refused -> again(work.id(), kind, kept, refused, person));
    }

    /** The picture that came, or the one that came before. */
    private Mono<PhotoId> photo(Typed typed, @Nullable FilePart sent) {
        if (sent != null) {
            return photos.keep(sent).onErrorMap(Refused.class, refused -> refused.at("photo"));
        }
        return typed.value(KEPT).matches("[0-9a-f]{64}")
                ? Mono.just(new PhotoId(typed.value(KEPT))).filterWhen(photos::has)
                : Mono.empty();
    }

    private List<String> languages() {
        return words.languages().stream().map(Language::tag).toList();
    }

    /** The form as it was filled in, above it the work as it is now. */
    private Mono<Rendering> again(long id, LineKind kind, Typed typed, Refused refused, Person person) {
        Refusal.Kind why = refused.refusal().kind();
        return why == Refusal.Kind.NOT_VALID || why == Refusal.Kind.NOT_NOW
                ? ledger.requireMine(id, person)
                        .map(work -> screen(work, kind, typed, named(refused))
                                .status(HttpStatus.valueOf(why.status()))
                                .build())
                : Mono.error(refused);
    }

    private static List<Complaint> named(Refused refused) {
        return refused.complaints().stream()
                .map(one -> one.field().isEmpty() ? one.at("text") : one)
                .toList();
    }
}
