package nl.buurtstem.outbox;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * Something that must leave the house.
 *
 * @param key unique: the same key twice is the same letter
 * @param payload what the courier needs to look up what to say
 * @param writtenAt the moment of what it tells
 * @param tries how often it was taken out for delivery, this time included
 */
public record Letter(long id, String kind, String key, Map<String, String> payload, Instant writtenAt, int tries) {

    public Letter {
        payload = Map.copyOf(payload);
    }

    /** The value under this name; throws when the letter does not carry it. */
    public String value(String name) {
        return Objects.requireNonNull(payload.get(name), name);
    }
}
