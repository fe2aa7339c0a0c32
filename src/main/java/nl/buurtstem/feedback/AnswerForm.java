package nl.buurtstem.feedback;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.buurtstem.feedback.promise.NewPromise;
import nl.buurtstem.ideas.Move;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** What an official's browser sends, by the names of the fields; every complaint about it comes at once. */
record AnswerForm(Map<String, String> values) {

    /** How many promises one answer can make. */
    static final int PROMISES = 3;

    /** The fields with texts, in the order of the form. */
    static final List<String> TEXTS =
            List.of("possible", "impossible", "why", "whyHere", "planned", "who", "contact", "longer");

    private static final List<String> OTHERS = List.of("move", "hearBy", "help", "language");
    private static final List<String> OF_A_PROMISE = List.of("What", "Role", "Name", "Due");
    private static final int TYPED_MAX = 5000;
    private static final int YEARS_MAX = 10;

    AnswerForm {
        values = Map.copyOf(values);
    }

    /** A blank form. */
    static AnswerForm in(String language) {
        return new AnswerForm(Map.of("language", language));
    }

    /** What was sent, as far as it belongs to the form. */
    static AnswerForm of(Map<String, String> sent) {
        Map<String, String> values = new LinkedHashMap<>();
        names().forEach(name -> {
            String value = sent.getOrDefault(name, "");
            if (!value.isEmpty()) {
                values.put(name, value.length() > TYPED_MAX ? value.substring(0, TYPED_MAX) : value);
            }
        });
        return new AnswerForm(values);
    }

    private static Stream<String> names() {
        Stream<String> promises = IntStream.rangeClosed(1, PROMISES)
                .boxed()
                .flatMap(n -> OF_A_PROMISE.stream().map(part -> "promise" + n + part));
        return Stream.of(TEXTS.stream(), OTHERS.stream(), promises).flatMap(all -> all);
    }

    /** The same, with other texts where this one has none. */
    AnswerForm completedWith(Map<String, String> others) {
        Map<String, String> all = new LinkedHashMap<>(others);
        values.forEach(all::put);
        return AnswerForm.of(all);
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    String move() {
        return value("move");
    }

    String help() {
        return value("help");
    }

    String language() {
        return value("language");
    }

    /** Whether anything of this promise was filled in. */
    boolean promises(int n) {
        return OF_A_PROMISE.stream()
                .anyMatch(part -> !value("promise" + n + part).isBlank());
    }

    /** All of its text, for who looks at the words. */
    String text() {
        List<String> texts = new ArrayList<>();
        TEXTS.forEach(name -> texts.add(value(name)));
        IntStream.rangeClosed(1, PROMISES).forEach(n -> texts.add(value("promise" + n + "What")));
        texts.removeIf(String::isBlank);
        return String.join("\n", texts);
    }

    /**
     * The form, read.
     *
     * @param moves what can be done to the idea as it stands
     * @param languages the languages one may answer in
     * @param named the day that counts until now; null without one
     */
    Answering read(List<Move> moves, List<String> languages, LocalDate today, @Nullable NamedDay named) {
        Complaints complaints = new Complaints();
        Move chosen = complaints.read("move", () -> chosen(moves));
        LocalDate day = complaints.read("hearBy", () -> day(today));
        if (named != null && chosen == null && named.isBefore(day)) {
            complaints.read("longer", () -> NamedDay.why(value("longer")));
        }
        String tag = complaints.read("language", () -> tag(languages));
        NewAnswer answer = null;
        try {
            answer = answer(chosen, day, tag == null ? "nl" : tag);
        } catch (Refused refused) {
            refused.complaints().stream()
                    .filter(complaint -> !isKnown(complaints, complaint))
                    .forEach(complaint -> complaints.add(complaint.field(), new Refused(complaint)));
        }
        List<NewPromise> promised = promised(today, complaints);
        complaints.refuseIfAny();
        return new Answering(
                Objects.requireNonNull(answer), promised, value("longer").strip());
    }

    /** One complaint about a day is enough. */
    private static boolean isKnown(Complaints complaints, Complaint complaint) {
        return complaints.list().stream().anyMatch(known -> known.field().equals(complaint.field()));
    }

    private NewAnswer answer(@Nullable Move chosen, @Nullable LocalDate day, String tag) {
        return new NewAnswer(
                chosen,
                value("possible"),
                value("impossible"),
                value("planned"),
                value("who"),
                value("why"),
                value("whyHere"),
                value("contact"),
                day,
                helpGiven(),
                tag);
    }

    private List<NewPromise> promised(LocalDate today, Complaints complaints) {
        List<NewPromise> promised = new ArrayList<>();
        for (int n = 1; n <= PROMISES; n++) {
            if (promises(n)) {
                String prefix = "promise" + n;
                NewPromise one = NewPromise.read(
                        prefix,
                        value(prefix + "What"),
                        value(prefix + "Role"),
                        value(prefix + "Name"),
                        value(prefix + "Due"),
                        today,
                        complaints);
                if (one != null) {
                    promised.add(one);
                }
            }
        }
        return promised;
    }

    private @Nullable Move chosen(List<Move> moves) {
        if (move().isEmpty()) {
            return null;
        }
        return moves.stream()
                .filter(one -> one.name().equals(move()))
                .findFirst()
                .orElseThrow(() -> FeedbackRefusal.MOVED_MEANWHILE.because());
    }

    private @Nullable LocalDate day(LocalDate today) {
        String typed = value("hearBy").strip();
        if (typed.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(typed);
            if (day.isBefore(today) || day.isAfter(today.plusYears(YEARS_MAX))) {
                throw FeedbackRefusal.DATE_PAST.because();
            }
            return day;
        } catch (DateTimeException e) {
            throw FeedbackRefusal.DATE_MISSING.because();
        }
    }

    private String tag(List<String> languages) {
        if (!languages.contains(language())) {
            throw FeedbackRefusal.LANGUAGE_UNKNOWN.because();
        }
        return language();
    }

    private Help helpGiven() {
        for (Help one : Help.values()) {
            if (one.name().equals(help())) {
                return one;
            }
        }
        return Help.NONE;
    }
}
