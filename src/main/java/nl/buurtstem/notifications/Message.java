package nl.buurtstem.notifications;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.buurtstem.i18n.Sentences;

/**
 * What a mail says, in one language, before it is laid out.
 *
 * @param words of the receiver's language
 * @param greeting first line
 * @param why message key of the sentence that says why this mail came
 */
record Message(Sentences words, String subject, String greeting, List<Part> parts, String why) {

    Message {
        subject = subject.replaceAll("[\\p{Cntrl}]+", " ").strip();
        parts = List.copyOf(parts);
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

        Draft code(String digits) {
            parts.add(new Code(digits));
            return this;
        }

        Message done(String subject, String greeting, String why) {
            return new Message(words, subject, greeting, parts, why);
        }
    }
}
