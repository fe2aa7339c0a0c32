package nl.buurtstem.demo;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.buurtstem.demo.WayNotes.Note;
import nl.buurtstem.walkshop.Pair;
import nl.buurtstem.walkshop.Preparation;
import nl.buurtstem.walkshop.Walker;
import nl.buurtstem.walkshop.Walkshop;
import nl.buurtstem.walkshop.Walkshops;
import nl.buurtstem.walkshop.field.Attachments;
import nl.buurtstem.walkshop.field.FieldIntake;
import nl.buurtstem.walkshop.field.FieldPictures;
import nl.buurtstem.walkshop.field.Sent;
import nl.buurtstem.walkshop.field.Tablet;
import nl.buurtstem.walkshop.field.Tablets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Sends in what the story's pairs wrote down on their walks, by the way that tablets take. */
@Component
@Profile("demo")
class OnTheWay {

    private static final String JPEG = "image/jpeg";

    private final Walkshops walkshops;
    private final Tablets tablets;
    private final FieldIntake intake;
    private final Attachments attachments;
    private final FieldPictures pictures;
    private final JsonMapper json;

    OnTheWay(
            Walkshops walkshops,
            Tablets tablets,
            FieldIntake intake,
            Attachments attachments,
            FieldPictures pictures,
            JsonMapper json) {
        this.walkshops = walkshops;
        this.tablets = tablets;
        this.intake = intake;
        this.attachments = attachments;
        this.pictures = pictures;
        this.json = json;
    }

    /** Everything that was written down on this walk; nothing when the story tells nothing of it. */
    Mono<Void> send(Walkshop walkshop, LocalDate day) {
        return Flux.fromIterable(WayNotes.read(json))
                .filter(notes -> notes.walk().equals(walkshop.title()))
                .concatMap(notes -> walkshops.preparation(walkshop).flatMap(prepared -> send(notes, prepared, day)))
                .then(Mono.defer(pictures::clean))
                .then();
    }

    private Mono<Void> send(WayNotes notes, Preparation prepared, LocalDate day) {
        Map<Long, Notebook> books = new LinkedHashMap<>();
        prepared.pairs().forEach(pair -> books.put(pair.id(), new Notebook(pair.name(), prepared, day, json)));
        write(notes, prepared, books);
        return Flux.fromIterable(prepared.pairs())
                .concatMap(pair -> send(prepared.walkshop(), pair, Objects.requireNonNull(books.get(pair.id())), notes))
                .then();
    }

    private void write(WayNotes notes, Preparation prepared, Map<Long, Notebook> books) {
        Map<String, UUID> seen = new HashMap<>();
        for (Note note : notes.seen()) {
            Walker by = walker(prepared, note.by());
            seen.put(note.text(), book(books, by).saw(note, by, photo(note.photo())));
        }
        notes.heard()
                .forEach(talk -> book(books, walker(prepared, talk.by())).heard(talk, walker(prepared, talk.by())));
        notes.agreed().forEach(one -> book(books, walker(prepared, one.by())).agreed(one, walker(prepared, one.by())));
        Walker first = prepared.people().getFirst();
        book(books, first).walked(first);
        int turn = 0;
        for (String text : notes.dots()) {
            Walker by = prepared.people().get(turn++ % prepared.people().size());
            book(books, by).dot(Objects.requireNonNull(seen.get(text), text), by);
        }
    }

    private static Notebook book(Map<Long, Notebook> books, Walker by) {
        return Objects.requireNonNull(books.get(by.pair()), by.name());
    }

    private static Walker walker(Preparation prepared, String name) {
        return prepared.people().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody named " + name + " walks along"));
    }

    private static Map.@Nullable Entry<String, Integer> photo(@Nullable String name) {
        if (name == null) {
            return null;
        }
        byte[] bytes = Story.photo(name);
        return Map.entry(sha256(bytes), bytes.length);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Mono<Void> send(Walkshop walkshop, Pair pair, Notebook book, WayNotes notes) {
        return tablets.join(walkshop.id(), book.device(), pair.name())
                .delayUntil(joined -> intake.take(walkshop.id(), book.device(), book.records())
                        .doOnNext(OnTheWay::requireAll))
                .delayUntil(joined -> photos(book, notes, joined.tablet()))
                .flatMap(joined -> tablets.says(
                        joined.tablet(),
                        book.records().stream()
                                .map(one -> UUID.fromString(one.recordId()))
                                .toList(),
                        List.of(),
                        true));
    }

    private static void requireAll(List<FieldIntake.Taken> taken) {
        taken.stream()
                .filter(one -> one.outcome() != Sent.Outcome.STORED)
                .findFirst()
                .ifPresent(one -> {
                    throw new IllegalStateException("a note of the demo was not taken in: " + one);
                });
    }

    /** Those that this tablet's records speak of. */
    private Mono<Void> photos(Notebook book, WayNotes notes, Tablet tablet) {
        return Flux.fromIterable(notes.seen())
                .mapNotNull(Note::photo)
                .sort(Comparator.naturalOrder())
                .map(Story::photo)
                .filter(bytes -> book.speaksOf(sha256(bytes)))
                .concatMap(bytes -> attachments.keep(
                        new Attachments.Announced(sha256(bytes), JPEG, bytes.length), Flux.just(bytes), tablet))
                .then();
    }
}
