package nl.buurtstem.agenda;

import gg.jte.Content;
import nl.buurtstem.web.Page;
import reactor.core.publisher.Mono;

/** The socket of the room that explains words of the town hall to who reads what was advised and decided. */
public interface WordHelp {

    /** The words of this municipality. */
    Mono<Reading> of(int municipality);

    /** Draws one text after another, and explains each word the first time. */
    interface Reading {

        Content draw(Page page, String text, String language);
    }
}
