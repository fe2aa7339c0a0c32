package nl.buurtstem.outbox;

import reactor.core.publisher.Mono;

/**
 * Hands on letters of one kind. May be asked twice for the same letter, on different nodes: it must recognise what it did
 * before, by the letter's key.
 */
public interface Courier {

    /** The kind of letter it takes, such as {@code ideas.moved}. */
    String kind();

    /** Completes when the letter has been handed on; an error means: again later, {@link Undeliverable} means: never. */
    Mono<Void> deliver(Letter letter);
}
