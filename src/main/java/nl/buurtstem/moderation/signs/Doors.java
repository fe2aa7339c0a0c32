package nl.buurtstem.moderation.signs;

import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * House addresses without a postcode: a street and a number, where the words around them do not say that something else is
 * counted there, that it is a public building, or that it is a spot in the street rather than behind a door.
 */
final class Doors {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<=[\\p{L}.'’])[ \\u00a0]{1,2}(?:(?:nr\\.?|nummer|huisnummer) ?)?(?!(?:1[5-9]|20)\\d\\d(?!\\d))[1-9]\\d{0,3}"
                    + "(?:-\\d{1,3}|-?[a-zA-Z]| [a-zA-Z]| bis)?(?![\\p{L}\\p{N}])(?![.,:]\\d)(?! ?[%€])");
    private static final Pattern NAME = Pattern.compile("(?:[\\p{L}'’.-]{1,40} ){0,2}[\\p{L}'’.-]{2,60}$");
    private static final Pattern STREET = Pattern.compile(
            "\\p{L}{3,}(?:straat|straatje|laan|weg|plein|pleintje|gracht|kade|singel|dijk|steeg|hof|pad|dreef|plantsoen|baan|gang|markt|kaai)");
    private static final Pattern TWO_WORDS = Pattern.compile(
            "\\p{Lu}\\p{L}{2,} (?:Straat|Laan|Weg|Plein|Gracht|Kade|Singel|Dijk|Steeg|Hof|Pad|Baan|Markt)");
    private static final Set<String> NO_STREET = Set.of(
            "snelweg", "onderweg", "halverwege", "fietspad", "voetpad", "spoorweg", "loopbaan", "rijbaan", "kerkhof");

    /** With these, somebody lives there, whatever else is said. */
    private static final Pattern LIVES = words(
            "woon|woont|wonen|woonde|woonden|woning|woonadres|huisadres|thuis|bel aan|aanbellen|buurman|buurvrouw|buren|familie"
                    + "|fam\\.|meneer|mevrouw|mevr\\.?|dhr\\.?|live|lives|lived|neighbour|neighbours|my house|mijn huis|zijn huis|haar huis");

    private static final Pattern PUBLIC = words(
            "\\p{L}*(?:buurthuis|wijkcentrum|dorpshuis|school|bibliotheek|gemeentehuis|stadhuis|raadhuis|stadskantoor|kerk|moskee"
                    + "|synagoge|sporthal|gymzaal|zwembad|museum|winkel|supermarkt|ziekenhuis|gezondheidscentrum|huisartsenpost|apotheek"
                    + "|station|theater|verzorgingshuis|politiebureau|speeltuin|haltes?|library|town hall|community centre|church|mosque)");

    /** A spot in public space is told by the house it lies before. */
    private static final Pattern SPOT = Pattern.compile(
            "(?:ter hoogte van|tegenover|tussen|hoek(?: van)?|nabij|opposite|near)(?: (?:de|het))? $",
            Pattern.CASE_INSENSITIVE);

    /** After "the", a number is more often of what is counted there. */
    private static final Pattern ARTICLE =
            Pattern.compile("(?:^|[^\\p{L}])(?<!\\p{Lu}\\p{L}{2,20} )(?i:de|het|the|dit|deze) $");

    /** What may follow on an address: an end, or a word that is not a thing one can count. */
    private static final Pattern AFTER = Pattern.compile(
            "^(?!,? ?(?:uur|en \\d+|of \\d+|t/m|tot)(?![\\p{L}]))(?:\\s*$|\\s*[.,;:!?)\\]\"”'’\\n]|\\s+(?:in|op|en|of|is|heeft|hebben|met|aan|bij|te|waar|die|dat"
                    + "|was|staat|wil|gooit|zit|om|voor|naar|komt|kan|moet|zet|doet|parkeert|heet|want|omdat|maar|ook|altijd|steeds|niet|maakt"
                    + "|and|has|is|where|at|who|was|always)(?![\\p{L}]))",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern MONTH =
            words("januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december");
    private static final int AROUND = 70;

    /** The streets of this municipality. The texts are read by records and rules that have no door to ask. */
    private static volatile Supplier<Set<String>> known = Set::of;

    private Doors() {}

    private static Pattern words(String any) {
        return Pattern.compile("(?<![\\p{L}])(?:" + any + ")(?![\\p{L}])", Pattern.CASE_INSENSITIVE);
    }

    /** From now on these names, in lower case, are of streets too. */
    static void learn(Supplier<Set<String>> streets) {
        known = streets;
    }

    static Stream<Mark> in(String text) {
        return NUMBER.matcher(text).results().flatMap(number -> door(text, number));
    }

    private static Stream<Mark> door(String text, MatchResult number) {
        String before = sentenceBefore(text, number.start());
        String after = sentenceAfter(text, number.end());
        boolean lives = LIVES.matcher(before + " | " + after).find();
        int name = street(before, lives);
        if (name < 0 || (!lives && isElse(before.substring(0, name), after))) {
            return Stream.empty();
        }
        return Stream.of(new Mark(Sign.ADDRESS, number.start() - before.length() + name, number.end()));
    }

    /** Where in this text, at its end, the name of a street begins; negative when none stands there. */
    private static int street(String before, boolean lives) {
        var found = NAME.matcher(before);
        if (!found.find()) {
            return -1;
        }
        Set<String> names = known.get();
        for (int at = found.start(); at >= 0; at = next(before, at)) {
            String name = before.substring(at);
            String small = name.toLowerCase(Locale.ROOT);
            boolean one = name.indexOf(' ') < 0;
            boolean street = (one && STREET.matcher(small).matches() && !NO_STREET.contains(small))
                    || TWO_WORDS.matcher(name).matches();
            boolean called = names.contains(small);
            boolean named = Character.isUpperCase(name.charAt(0));
            if (called ? named || street || lives : street && (named || lives)) {
                return at;
            }
        }
        return -1;
    }

    private static int next(String text, int from) {
        int space = text.indexOf(' ', from);
        return space < 0 ? -1 : space + 1;
    }

    private static boolean isElse(String before, String after) {
        return SPOT.matcher(before).find()
                || ARTICLE.matcher(before).find()
                || PUBLIC.matcher(before + " | " + after).find()
                || !AFTER.matcher(after).find()
                || MONTH.matcher(after.substring(0, Math.min(after.length(), 25)))
                        .find();
    }

    private static String sentenceBefore(String text, int end) {
        String part = text.substring(Math.max(0, end - AROUND), end);
        int cut = Math.max(part.lastIndexOf('\n'), Math.max(part.lastIndexOf("! "), part.lastIndexOf("? ")));
        int stop = part.lastIndexOf(". ");
        boolean initial = stop > 1 && !Character.isLetter(part.charAt(stop - 2));
        return part.substring(Math.max(cut, initial ? -1 : stop) + 1);
    }

    private static String sentenceAfter(String text, int from) {
        String part = text.substring(from, Math.min(text.length(), from + AROUND));
        var end = Pattern.compile("[.!?](?:\\s|$)|\\n").matcher(part);
        return end.find() ? part.substring(0, end.end()) : part;
    }
}
