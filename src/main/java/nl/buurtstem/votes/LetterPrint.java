package nl.buurtstem.votes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.installation.Contact;
import nl.buurtstem.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Letters to be printed.
 *
 * @param replaces number of the letter that got lost and that this one replaces; null when they are new
 * @param contact whom one can ask for help
 * @param languages those the area writes to its people in; each letter says everything in all of them
 */
record LetterPrint(
        VotingRound round,
        List<Letters.Letter> letters,
        @Nullable Integer replaces,
        Contact contact,
        List<Sentences> languages) {

    Instant opens() {
        return Objects.requireNonNull(round.is().when().opensAt());
    }

    Instant closes() {
        return Objects.requireNonNull(round.is().when().closesAt());
    }

    /** A moment in the words of a letter, which need not be the reader's. */
    static String moment(Page page, Sentences words, Instant when) {
        return words.day(LocalDate.ofInstant(when, Page.ZONE)) + words.of("web.comma") + " " + page.time(when);
    }

    /** Whom one can call or write to; empty when this installation says nothing. */
    String help(Sentences words) {
        String name = contact.name() == null ? "" : contact.name();
        String phone = contact.phone() == null ? "" : "\u2066" + contact.phone() + "\u2069";
        String email = contact.email() == null ? "" : "\u2066" + contact.email() + "\u2069";
        List<String> ways = List.of(name, phone, email).stream()
                .filter(way -> !way.isEmpty())
                .toList();
        return String.join(words.of("web.comma") + " ", ways);
    }
}
