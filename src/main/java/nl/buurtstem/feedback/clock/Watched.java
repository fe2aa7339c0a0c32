package nl.buurtstem.feedback.clock;

import java.time.Instant;
import java.time.LocalDate;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.ideas.Idea;
import nl.buurtstem.ideas.IdeaCard;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Stage;
import nl.buurtstem.web.Page;

/** What the clock needs to know of an idea. */
record Watched(IdeaId id, Stage stage, Instant stagedAt, AreaPath where) {

    static Watched of(IdeaCard idea) {
        return new Watched(idea.id(), idea.stage(), idea.stagedAt(), idea.where());
    }

    static Watched of(Idea idea) {
        return new Watched(idea.id(), idea.stage(), idea.stagedAt(), idea.where());
    }

    /** The day it came into its stage. */
    LocalDate staged() {
        return LocalDate.ofInstant(stagedAt, Page.ZONE);
    }
}
