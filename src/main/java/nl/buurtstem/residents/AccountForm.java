package nl.buurtstem.residents;

import java.util.Objects;
import java.util.function.UnaryOperator;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.kernel.Complaints;
import org.jspecify.annotations.Nullable;

/** What somebody may change about themselves. */
record AccountForm(@Nullable String name, @Nullable String language) {

    static AccountForm of(Person person) {
        return new AccountForm(person.name(), person.language());
    }

    String typedName() {
        return name == null ? "" : name;
    }

    String chosenLanguage() {
        return language == null ? "" : language;
    }

    /**
     * The name, when all is well; else says everything that is not.
     *
     * @param allowed passes a name on, or refuses it
     */
    Pseudonym read(Words words, UnaryOperator<Pseudonym> allowed) {
        Complaints complaints = new Complaints();
        Pseudonym pseudonym = complaints.read("name", () -> allowed.apply(new Pseudonym(typedName())));
        complaints.require(words.speaks(language), "language", ResidentRefusal.LANGUAGE_UNKNOWN);
        complaints.refuseIfAny();
        return Objects.requireNonNull(pseudonym);
    }
}
