package nl.buurtstem.ideas.form;

import java.util.Map;

/**
 * What a facilitator sends to enter an idea on behalf of somebody, as it was typed; nothing is missing, only empty.
 *
 * @param channel how it came in
 * @param received the day it came in
 * @param shownAs the name it has in public
 * @param email address of whose idea it is
 */
record EntryForm(String channel, String received, String shownAs, String email) {

    static EntryForm of(Map<String, String> sent) {
        return new EntryForm(
                sent.getOrDefault("channel", ""),
                sent.getOrDefault("received", "").strip(),
                sent.getOrDefault("shownAs", ""),
                sent.getOrDefault("email", ""));
    }
}
