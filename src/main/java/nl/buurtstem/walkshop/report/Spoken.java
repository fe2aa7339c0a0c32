package nl.buurtstem.walkshop.report;

import java.util.List;
import nl.buurtstem.moderation.signs.Reading;
import nl.buurtstem.walkshop.Card;
import nl.buurtstem.walkshop.WalkNode;
import org.jspecify.annotations.Nullable;

/**
 * What a passer-by said, at the stop where they were asked; nothing is told of who it was or when.
 *
 * @param card the question; null for the free one that opens an interview
 * @param quote whether these are their own words
 */
public record Spoken(
        int number, @Nullable WalkNode node, @Nullable Card card, String text, boolean quote, String language) {

    public String anchor() {
        return "said-" + number;
    }

    /** Whether everybody may read this as it is: nothing in it tells how to reach or recognise somebody, or threatens. */
    static boolean isPresentable(String text) {
        Reading reading = Reading.of(List.of(text));
        return !reading.isHeld()
                && reading.snippets().stream().noneMatch(one -> one.sign().isPersonal());
    }
}
