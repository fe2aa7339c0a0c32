package nl.buurtstem.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.buurtstem.agenda.Advice;
import nl.buurtstem.agenda.Decision;
import nl.buurtstem.feedback.Help;
import nl.buurtstem.ideas.Channel;
import nl.buurtstem.ideas.Stage;
import nl.buurtstem.residents.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Who lives in the demo's municipality, and what they put forward; as written in {@code demo/*.yaml}. */
record Story(List<Character> people, List<Tale> tales) {

    /** Somebody of the standing cast. */
    record Character(String key, String name, String email, String language, String neighbourhood, List<Post> roles) {}

    record Post(Role role, String area) {}

    /**
     * An idea, from the day it was put forward until today.
     *
     * @param near street or landmark; {@code east} and {@code north} are metres from it
     * @param daysAgo when it was published, or put forward if it was not published
     * @param stage in which it is today
     */
    record Tale(
            String key,
            String language,
            String author,
            String title,
            String goal,
            String text,
            String theme,
            String near,
            int east,
            int north,
            Channel channel,
            int daysAgo,
            int likes,
            Stage stage,
            @Nullable String photo,
            @Nullable String photoAlt,
            List<Happening> history) {

        /** The first happening of this kind, or null. */
        @Nullable
        Happening first(Happening.Kind kind) {
            return history.stream().filter(h -> h.kind() == kind).findFirst().orElse(null);
        }
    }

    /**
     * Something that happened to an idea; which of the values there are depends on the kind.
     *
     * @param by key of the member of staff
     * @param reason of an answer that names a later day than one before: why it takes longer
     * @param hearBy days after an answer within which one hears more
     * @param promises what an answer promises
     * @param promise which promise of the idea was kept or not; counts from 1
     * @param days from that day to a new last one
     * @param language of a translation
     */
    record Happening(
            Kind kind,
            int daysAgo,
            String by,
            @Nullable String reason,
            @Nullable String outcome,
            @Nullable String text,
            @Nullable String possible,
            @Nullable Stage stage,
            @Nullable String can,
            @Nullable String cannot,
            @Nullable String when,
            @Nullable String who,
            @Nullable String why,
            @Nullable String whyHere,
            @Nullable String contact,
            @Nullable Integer hearBy,
            @Nullable Help help,
            @Nullable List<Vow> promises,
            @Nullable Integer promise,
            @Nullable Integer days,
            @Nullable String language) {

        /** What an answer promises, within so many days. */
        record Vow(String what, String role, String name, int days) {}

        enum Kind {
            REVIEWED,
            CHANGES_ASKED,
            HIDDEN,
            APPEALED,
            RULED,
            BURST,
            NOMINATED,
            SELECTED,
            ADVICE,
            DECISION,
            ANSWER,
            NOTE,
            /** An answer is put before a colleague. */
            DRAFT,
            /** The latest answer in another language. */
            TRANSLATED,
            /** What came of a promise. */
            KEPT,
            /** More time is needed, in public. */
            PUT_OFF
        }

        String because() {
            return Objects.requireNonNull(reason);
        }

        private String words() {
            return Objects.requireNonNull(text);
        }

        Advice.Given givenAdvice() {
            return new Advice.Given(Advice.valueOf(Objects.requireNonNull(outcome)), words(), "nl");
        }

        Decision.Taken takenDecision() {
            Decision decision = Decision.valueOf(Objects.requireNonNull(outcome));
            return new Decision.Taken(decision, words(), possible == null ? "" : possible, "nl");
        }
    }

    static Story read(JsonMapper json) {
        return new Story(
                list("people.yaml", json, new TypeReference<>() {}),
                list("ideas.yaml", json, new TypeReference<>() {}));
    }

    static <T> List<T> list(String file, JsonMapper json, TypeReference<List<T>> type) {
        try (InputStream in = new ClassPathResource("demo/" + file).getInputStream()) {
            Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return json.convertValue(read, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An answer that officials begin with. */
    record Ready(String name, Map<String, String> form) {}

    static List<Ready> templates() {
        return List.of(
                new Ready(
                        "Dit jaar is er geen geld voor",
                        Map.of(
                                "possible", "Wij kijken volgend jaar opnieuw naar “{idee}”.",
                                "impossible", "Dit jaar kan het niet. Het geld voor {wijk} is al verdeeld.",
                                "why", "De gemeenteraad verdeelt elk jaar in november het geld.",
                                "language", "nl")),
                new Ready(
                        "Wij komen kijken",
                        Map.of(
                                "possible", "Iemand van de gemeente komt kijken bij {plek}. U mag meelopen.",
                                "why", "Wij willen eerst zien hoe het er nu is. Daarna zeggen wij wat kan.",
                                "planned", "Binnen drie weken.",
                                "language", "nl")),
                new Ready(
                        "Doorgegeven aan de woningcorporatie",
                        Map.of(
                                "possible",
                                        "Wij geven “{idee}” door aan de woningcorporatie. Die is de eigenaar van deze plek.",
                                "impossible", "De gemeente mag hier zelf niets veranderen.",
                                "why", "De grond en de gebouwen zijn niet van de gemeente.",
                                "who", "Woningcorporatie De Zilveren Sleutel",
                                "language", "nl")));
    }

    /** A file of the island's own. */
    static String geo(String name) {
        try (InputStream in = new ClassPathResource("geo/zilveroog/" + name).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] photo(String name) {
        try (InputStream in = new ClassPathResource("demo/photos/" + name).getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
