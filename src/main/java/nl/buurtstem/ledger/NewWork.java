package nl.buurtstem.ledger;

import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.votes.RoundOption;
import org.jspecify.annotations.Nullable;

/** A winner as people voted on it, with how it is carried out. */
record NewWork(RoundOption won, Taken taken) {

    long option() {
        return won.id();
    }

    @Nullable
    IdeaId idea() {
        return won.is().idea();
    }

    String title() {
        return won.is().title();
    }

    String language() {
        return won.is().language();
    }
}
