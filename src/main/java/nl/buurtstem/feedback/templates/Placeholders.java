package nl.buurtstem.feedback.templates;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.ideas.Idea;

/** What a template's placeholders stand for. */
public record Placeholders(String idea, String place, String district) {

    /** As they are typed. */
    public static final List<String> NAMES = List.of("{idee}", "{plek}", "{wijk}");

    private static final Pattern TYPED = Pattern.compile("\\{[^{}\\s]{1,30}\\}");

    /** What was typed like a placeholder and is none. */
    public static Optional<String> unknown(String text) {
        return TYPED.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(one -> !NAMES.contains(one))
                .findFirst();
    }

    public static Placeholders of(Idea idea, Areas areas) {
        String neighbourhood = areas.area(idea.where().neighbourhood()).name();
        return new Placeholders(
                idea.title(),
                idea.placeName().isEmpty() ? neighbourhood : idea.placeName(),
                areas.area(idea.where().district()).name());
    }

    /** The text with the names in it. */
    public String in(String text) {
        return text.replace("{idee}", idea).replace("{plek}", place).replace("{wijk}", district);
    }

    /** Every text with the names in it. */
    public Map<String, String> in(Map<String, String> form) {
        Map<String, String> filled = new LinkedHashMap<>();
        form.forEach((name, text) -> filled.put(name, in(text)));
        return filled;
    }
}
