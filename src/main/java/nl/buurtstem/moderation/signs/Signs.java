package nl.buurtstem.moderation.signs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what stands out in a text. A person looks at what it finds. */
public final class Signs {

    private static final Pattern EMAIL = Pattern.compile(
            "[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){0,4}\\.\\p{L}{2,}");

    /** As people write it who do not want programs to read it: "jan [at] example.nl", "jan apenstaartje example punt nl". */
    private static final Pattern SPELT_EMAIL = Pattern.compile(
            "(?<![\\p{L}\\p{N}._%+-])(?!(?:look|looks|looked|us|me|it|them|more|here|site|website|page|find|found|read|info|information|plan|plans"
                    + "|online|is|are|available|up|out|visit|see|and|or|order|shop|meet|work|works)\\s)[\\p{L}\\p{N}._%+-]{1,64}"
                    + "\\s{0,2}(?:[\\[({<]\\s?(?:at|apenstaartje|apestaartje|@)\\s?[\\])}>]|\\s(?:at|apenstaartje|apestaartje)\\s|\\s?@\\s?)\\s{0,2}"
                    + "[\\p{L}\\p{N}-]{1,63}(?:\\.|\\s?[\\[({<]\\s?(?:dot|punt)\\s?[\\])}>]\\s?|\\s(?:dot|punt)\\s)"
                    + "(?:[\\p{L}\\p{N}-]{1,63}\\.){0,3}(?:nl|com|org|net|eu|be|de|info|io|example)(?![\\p{L}\\p{N}-])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LINK = Pattern.compile(
            "(?:https?://|\\bwww\\.)[^\\s<>\"]{2,200}|(?<![\\p{L}\\p{N}@.-])[\\p{L}\\p{N}-]{2,63}(?:\\.[\\p{L}\\p{N}-]{2,63})*\\.(?:(?:nl|com|org|net|eu|be|info|io)(?![\\p{L}\\p{N}@-]|\\.\\p{L})|\\p{L}{2,10}/\\S)",
            Pattern.CASE_INSENSITIVE);

    /** A postcode alone is a whole street; with a house number it is somebody's door. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<!\\p{N})[1-9]\\d{3}(?: ?(?!SA|SD|SS)[A-Z]{2}|[a-z]{2})[, ]{1,3}(?:(?:nr\\.?|nummer|huisnummer) ?)?\\d{1,5}(?! ?[%€])|\\p{L}{4,} ?\\d{1,5} ?[a-zA-Z]?[, \\n]{1,3}[1-9]\\d{3} ?(?!SA|SD|SS)[A-Z]{2}(?!\\p{L})");

    private static final Pattern THREAT = WordList.pattern("threat");
    private static final Pattern INSULT = WordList.pattern("insult");

    /** Of some signs how they are written; the others have rules of their own. */
    private static final Map<Sign, Pattern> PATTERNS = Map.of(
            Sign.PLATE, Plates.PATTERN,
            Sign.LINK, LINK,
            Sign.THREAT, THREAT,
            Sign.INSULT, INSULT);

    private Signs() {}

    /** Everything found, in the order of the text; no two lie over each other. */
    public static List<Mark> in(String text) {
        List<Mark> found = new ArrayList<>();
        for (Sign sign : Sign.values()) {
            marks(sign, text)
                    .filter(mark -> found.stream().noneMatch(mark::overlaps))
                    .forEach(found::add);
        }
        return found.stream().sorted(Comparator.comparingInt(Mark::from)).toList();
    }

    private static Stream<Mark> marks(Sign sign, String text) {
        return switch (sign) {
            case ACCOUNT -> Accounts.in(text);
            case PHONE -> Phones.in(text);
            case BSN -> CitizenNumbers.in(text);
            case EMAIL -> Stream.concat(written(sign, EMAIL, text), written(sign, SPELT_EMAIL, text));
            case ADDRESS -> Stream.concat(written(sign, ADDRESS, text), Doors.in(text));
            default -> written(sign, Objects.requireNonNull(PATTERNS.get(sign)), text);
        };
    }

    private static Stream<Mark> written(Sign sign, Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> new Mark(sign, found.start(), found.end()));
    }

    /** The text without what tells how to reach somebody; an address may be what it is about. */
    public static String masked(String text) {
        StringBuilder masked = new StringBuilder(text);
        in(text).reversed().stream()
                .filter(mark -> mark.sign().isPersonal() && mark.sign() != Sign.ADDRESS)
                .forEach(mark -> masked.replace(mark.from(), mark.to(), "…"));
        return masked.toString();
    }

    /** Whether it tells how to reach or recognise somebody. */
    public static boolean personalIn(String text) {
        return in(text).stream().anyMatch(mark -> mark.sign().isPersonal());
    }

    /** Whether it leads to a page elsewhere. */
    public static boolean linkIn(String text) {
        return in(text).stream().anyMatch(mark -> mark.sign() == Sign.LINK);
    }
}
