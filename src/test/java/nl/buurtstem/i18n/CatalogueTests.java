package nl.buurtstem.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.buurtstem.kernel.Refusal;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every language has every sentence, every sentence can be said, and every refusal has its words. */
class CatalogueTests {

    private final Words words = new Words();

    @TestFactory
    Stream<DynamicTest> everyLanguageHasEverySentence() {
        Set<String> source = words.in("nl").keys();
        return words.languages().stream()
                .map(language -> DynamicTest.dynamicTest(
                        language.tag(),
                        () -> assertThat(words.in(language.tag()).keys()).isEqualTo(source)));
    }

    @TestFactory
    Stream<DynamicTest> everySentenceParsesWithTheSameValuesAsTheSource() {
        return words.languages().stream()
                .map(language -> DynamicTest.dynamicTest(language.tag(), () -> {
                    List<String> wrong = new ArrayList<>();
                    for (String key : words.in(language.tag()).keys()) {
                        Set<String> theirs = values(words.in(language.tag()).pattern(key), language);
                        Set<String> ours = values(words.in("nl").pattern(key), language);
                        if (!theirs.equals(ours)) {
                            wrong.add(key + ": " + theirs + " instead of " + ours);
                        }
                    }
                    assertThat(wrong).isEmpty();
                }));
    }

    private static Set<String> values(String pattern, Language language) {
        return new TreeSet<>(new MessageFormat(pattern, language.locale()).getArgumentNames());
    }

    @TestFactory
    Stream<DynamicTest> pluralsHaveEveryFormOfTheirLanguage() {
        return words.languages().stream()
                .map(language -> DynamicTest.dynamicTest(language.tag(), () -> {
                    Set<String> needed =
                            PluralRules.forLocale(language.locale()).getKeywords();
                    List<String> wrong = new ArrayList<>();
                    for (String key : words.in(language.tag()).keys()) {
                        if (!forms(words.in(language.tag()).pattern(key)).containsAll(needed)
                                && words.in(language.tag()).pattern(key).contains(", plural,")) {
                            wrong.add(key);
                        }
                    }
                    assertThat(wrong).as("without all of %s", needed).isEmpty();
                }));
    }

    private static Set<String> forms(String pattern) {
        MessagePattern parts = new MessagePattern(pattern);
        Set<String> forms = new TreeSet<>();
        for (int i = 0; i < parts.countParts(); i++) {
            if (parts.getPartType(i) == MessagePattern.Part.Type.ARG_SELECTOR) {
                forms.add(parts.getSubstring(parts.getPart(i)));
            }
        }
        return forms;
    }

    @Test
    void everyRefusalHasItsWords() {
        List<String> missing = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter().importPath(Path.of("target/classes/nl/buurtstem"))) {
            if (type.isEnum() && type.isAssignableTo(Refusal.class)) {
                Arrays.stream((Refusal[]) type.reflect().getEnumConstants())
                        .map(Refusal::key)
                        .filter(key -> !words.in("nl").has(key))
                        .forEach(missing::add);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyATemplateNamesExists() throws IOException {
        Pattern literal = Pattern.compile("page\\.t\\(\"([a-z0-9_.]+)\"");
        List<String> missing = new ArrayList<>();
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            for (Path template :
                    templates.filter(p -> p.toString().endsWith(".jte")).toList()) {
                literal.matcher(Files.readString(template))
                        .results()
                        .map(m -> m.group(1))
                        .filter(key -> !key.endsWith(".") && !words.in("nl").has(key))
                        .forEach(key -> missing.add(template + ": " + key));
            }
        }
        assertThat(missing).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> filesAreSortedAndNameNothingTwice() {
        return words.languages().stream()
                .map(language -> DynamicTest.dynamicTest(language.tag(), () -> {
                    List<String> keys = Files.readAllLines(Path.of("i18n", language.tag() + ".properties")).stream()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> line.split(" = ", 2)[0])
                            .toList();
                    assertThat(keys).doesNotHaveDuplicates().isSorted();
                }));
    }
}
