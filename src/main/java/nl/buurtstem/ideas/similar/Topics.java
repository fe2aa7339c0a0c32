package nl.buurtstem.ideas.similar;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.buurtstem.ideas.similar.Thesaurus.Thing;

/**
 * What an idea is about. A thing in the title matters most, then one in the outcome, then one in the text. Words that say
 * where it is matter little, for how near ideas are is counted apart: what follows on "at", "in" or "along", what is
 * written with a capital, and words from the names of places; but "a playground" is a thing, where "the playground" is a
 * place. For whom it is matters less than what it is.
 */
final class Topics {

    static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private static final int MOST = 16;
    private static final double TITLE = 3;
    private static final double GOAL = 2;
    private static final double BODY = 1;
    /** A word we do not know may be anything. */
    private static final double UNKNOWN = 0.3;

    private static final double WHERE = 0.25;
    private static final double FOR_WHOM = 0.4;
    private static final double ONLY_IN_TEXT = 0.4;
    private static final int SHORTEST = 3;
    /** Topics that matter less are not looked for. */
    private static final double LEAST = 0.5;

    /** So many points are as much as one can ask: two things, in the title of one and the outcome of the other. */
    static final double PLENTY = 5;

    private static final Pattern ENDING = Pattern.compile("(?<=.{3})(tjes|tje|pjes|pje|jes|je|en|s|e)$");
    private static final Set<String> PREPOSITIONS = Set.of(
            "bij",
            "aan",
            "in",
            "op",
            "langs",
            "naast",
            "rond",
            "rondom",
            "tegenover",
            "achter",
            "tussen",
            "nabij",
            "naar",
            "vanaf",
            "door",
            "richting",
            "binnen",
            "onder",
            "boven");
    private static final Set<String> DETERMINERS = Set.of(
            "de", "het", "een", "t", "deze", "die", "dit", "dat", "onze", "ons", "mijn", "hun", "alle", "elke", "elk",
            "lege", "oude", "nieuwe", "hele");
    private static final Set<String> INDEFINITE = Set.of("een", "extra", "meer", "nieuwe", "geen");

    private final Thesaurus thesaurus = Thesaurus.DUTCH;
    private final Map<Object, Topic> found = new LinkedHashMap<>();
    private final Set<String> places;

    private Topics(Set<String> places) {
        this.places = places;
    }

    /** What a text of these parts is about. */
    static Topics of(String title, String goal, String body, Set<String> places) {
        Topics topics = new Topics(places);
        topics.read(title, TITLE);
        topics.read(goal, GOAL);
        topics.read(body, BODY);
        return topics;
    }

    static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }

    private void read(String text, double weight) {
        boolean where = false;
        String before = "";
        int last = 0;
        for (MatchResult match : WORD.matcher(text).results().toList()) {
            String between = text.substring(last, match.start());
            boolean begins = last == 0 || between.matches("(?s).*[.!?:;\\n].*");
            boolean name = !begins && Character.isUpperCase(match.group().codePointAt(0));
            String word = plain(match.group());
            last = match.end();
            if (begins || between.contains(",")) {
                where = false;
            }
            if (PREPOSITIONS.contains(word)) {
                where = true;
            } else if (!DETERMINERS.contains(word)) {
                boolean known = places.contains(word) && !INDEFINITE.contains(before);
                add(word, weight * (where || name || known ? WHERE : 1));
                where = where && name;
            }
            before = word;
        }
    }

    private void add(String word, double weight) {
        if (word.length() < SHORTEST && !word.matches("\\d\\d|wc|ov") || thesaurus.isEmpty(word)) {
            return;
        }
        Thing thing = thesaurus.thing(word);
        if (thing != null) {
            keep(thing, new Topic(word, weight * (thing.isPeople() ? FOR_WHOM : 1), words(word, thing)));
        } else {
            keep(stem(word), new Topic(word, weight * UNKNOWN, List.of(word)));
        }
    }

    private static String stem(String word) {
        return ENDING.matcher(word).replaceFirst("");
    }

    private static List<String> words(String word, Thing thing) {
        List<String> words = new ArrayList<>(thing.words());
        words.add(word);
        return words;
    }

    private void keep(Object what, Topic topic) {
        found.merge(what, topic, (known, other) -> known.weight() >= other.weight() ? known : other);
    }

    /** The topics that matter most, in that order. */
    List<Topic> list() {
        return found.values().stream()
                .filter(topic -> topic.weight() >= LEAST)
                .sorted(Comparator.comparing(Topic::weight).reversed())
                .limit(MOST)
                .toList();
    }

    /** Which part of what this is about the other is about too; from 0 to 1. */
    double sharedWith(Topics other) {
        double all = 0;
        double shared = 0;
        for (Map.Entry<Object, Topic> entry : found.entrySet()) {
            double weight = entry.getValue().weight();
            Topic there = other.found.get(entry.getKey());
            all += weight;
            shared += there == null ? 0 : there.weight() > BODY ? weight : ONLY_IN_TEXT * weight;
        }
        return all == 0 ? 0 : Math.min(1, shared / Math.min(all, PLENTY));
    }
}
