package nl.buurtstem.follows;

import java.time.Instant;

/**
 * Something of another room that people are told of, and that is no idea.
 *
 * @param title in the words of whoever made it
 * @param language of the title
 * @param path its page
 * @param until when it is over; it stands in no mail that gathers news after that
 */
public record Matter(String title, String language, String path, Instant until) {}
