package nl.buurtstem.feedback.clock;

/** A term that runs, and the idea it is about. */
record Running(Watched idea, Term term) {

    KeptTerm.Key key() {
        return new KeptTerm.Key(idea.id(), term.duty(), term.since(), term.promise());
    }
}
