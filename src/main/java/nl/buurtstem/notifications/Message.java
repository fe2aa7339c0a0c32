package nl.buurtstem.notifications;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.moderation.signs.Signs;

/**
 * What a mail says, in one language, before it is laid out.
 *
 * @param words of the receiver's language
 * @param greeting first line
 * @param why the sentence that says why this mail came
 */
record Message(Sentences words, String subject, String greeting, List<Part> parts, String why) {

    Message {
        subject = Signs.masked(subject.replaceAll("[\\p{Cntrl}]+", " ").strip());
        parts = List.copyOf(parts);
    }

    /** The same, which came for this reason. */
    Message because(String reason) {
        return new Message(words, subject, greeting, parts, reason);
    }

    /** A piece of a message. */
    sealed interface Part {

        /** The same without markup. */
        String plain();
    }

    /** A paragraph of ours. */
    record Paragraph(String text) implements Part {

        @Override
        public String plain() {
            return text;
        }
    }

    /** What a person wrote, in their own language. */
    record Quote(String text, String language) implements Part {

        @Override
        public String plain() {
            return text.lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
        }
    }

    /** Where to go; the address is absolute. */
    record Link(String label, String address) implements Part {

        @Override
        public String plain() {
            return label + ":\n" + address;
        }
    }

    /** Digits to copy. */
    record Code(String digits) implements Part {

        @Override
        public String plain() {
            return "    " + digits;
        }
    }

    /** A few words above what follows. */
    record Heading(String text) implements Part {

        @Override
        public String plain() {
            return text;
        }
    }

    /**
     * One of a list: something with a name that somebody gave it, and what happened to it.
     *
     * @param address where it is, absolute
     */
    record Item(String name, String language, String what, String address) implements Part {

        @Override
        public String plain() {
            return "- " + name + "\n  " + what + "\n  " + address;
        }
    }

    /** Collects the parts, in the order they are read. */
    static final class Draft {

        private final Sentences words;
        private final List<Part> parts = new ArrayList<>();

        Draft(Sentences words) {
            this.words = words;
        }

        Draft say(String key, Object... namesAndValues) {
            parts.add(new Paragraph(words.of(key, namesAndValues)));
            return this;
        }

        /** Says it only when there is something to say. */
        Draft sayOf(String key, String value) {
            return value.isBlank() ? this : say(key, "value", value);
        }

        /** Says it only when there is such a sentence. */
        Draft tell(String key, Map<String, Object> values) {
            if (words.has(key)) {
                parts.add(new Paragraph(words.of(key, values)));
            }
            return this;
        }

        Draft quote(String text, String language) {
            if (!text.isBlank()) {
                parts.add(new Quote(text, language));
            }
            return this;
        }

        Draft link(String key, String address) {
            parts.add(new Link(words.of(key), address));
            return this;
        }

        Draft heading(Heading heading) {
            parts.add(heading);
            return this;
        }

        Draft item(Item item) {
            parts.add(item);
            return this;
        }

        Draft code(String digits) {
            parts.add(new Code(digits));
            return this;
        }

        /** @param why message key of the sentence that says why this mail came */
        Message done(String subject, String greeting, String why) {
            return new Message(words, subject, greeting, parts, words.of(why));
        }
    }
}
