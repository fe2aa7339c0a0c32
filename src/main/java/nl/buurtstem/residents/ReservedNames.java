package nl.buurtstem.residents;

import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.i18n.Words;
import org.springframework.stereotype.Component;

/**
 * Names that residents cannot take, because others would think they speak for the municipality or look after this site. Which
 * words those are, each language says; they are recognised through accents, capitals, look-alike letters, digits for
 * letters, and spaces between letters.
 */
@Component
class ReservedNames {

    private static final SpoofChecker LOOKS = new SpoofChecker.Builder().build();
    private static final String DIGITS = "0134578";
    private static final String AS_LETTERS = "oieastb";
    private static final String ARTICLE = "ال";

    private final Words words;
    private final Areas areas;

    ReservedNames(Words words, Areas areas) {
        this.words = words;
        this.areas = areas;
    }

    /** The name, unless it poses as the municipality. */
    Pseudonym require(Pseudonym name) {
        List<String> parts =
                Stream.of(name.value().split("[^\\p{L}\\p{M}\\p{N}]+")).toList();
        List<String> seen = parts.stream()
                .map(ReservedNames::seen)
                .filter(part -> !part.isEmpty())
                .toList();
        String whole = String.join("", seen);
        refuse(listed("anywhere"), word -> whole.contains(seen(word)));
        refuse(
                listed("alone"),
                word -> whole.equals(seen(word)) || seen.stream().anyMatch(is(word)));
        List<String> beside = listed("beside").map(ReservedNames::seen).toList();
        String rest = String.join(
                "", seen.stream().filter(part -> !beside.contains(part)).toList());
        refuse(areaNames(), area -> rest.equals(seen(area)));
        return name;
    }

    /** The words under this heading, in every language: names are not bound to the language one reads in. */
    private Stream<String> listed(String heading) {
        return words.languages().stream()
                .map(language -> words.in(language.tag()).of("residents.reserved." + heading))
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::strip);
    }

    private Stream<String> areaNames() {
        return Stream.concat(areas.municipalities().stream(), areas.districts().stream())
                .map(Area::name);
    }

    private static Predicate<String> is(String word) {
        return part -> part.equals(seen(word)) || part.equals(seen(ARTICLE + word));
    }

    private static void refuse(Stream<String> reserved, Predicate<String> found) {
        reserved.filter(found).findFirst().ifPresent(word -> {
            throw ResidentRefusal.NAME_RESERVED.because("word", word);
        });
    }

    /** What a quick eye sees in a word: one shape for all letters that look alike. */
    private static String seen(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace('ة', 'ه')
                .replace('ى', 'ي');
        StringBuilder letters = new StringBuilder();
        plain.chars()
                .forEach(c -> letters.append(DIGITS.indexOf(c) < 0 ? (char) c : AS_LETTERS.charAt(DIGITS.indexOf(c))));
        return LOOKS.getSkeleton(letters)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}]+", "")
                .replace('l', 'i');
    }
}
