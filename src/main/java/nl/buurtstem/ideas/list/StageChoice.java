package nl.buurtstem.ideas.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.ideas.Stage;

/**
 * Stages one can filter by: one of those in the list, or all that the municipality has decided about.
 *
 * @param css as in addresses
 * @param word message key of its name
 */
record StageChoice(String css, String word, List<Stage> stages) {

    private static final List<StageChoice> ALL = all();

    private static List<StageChoice> all() {
        List<StageChoice> choices = new ArrayList<>();
        Stage.all(Stage::isListed)
                .forEach(stage -> choices.add(new StageChoice(stage.css(), stage.word(), List.of(stage))));
        choices.add(new StageChoice("answered", "ideas.stage.answered", Stage.all(Stage::isAnswered)));
        return List.copyOf(choices);
    }

    /** Every choice, in the order of an idea's life. */
    static List<StageChoice> choices() {
        return ALL;
    }

    static Optional<StageChoice> of(String text) {
        return ALL.stream().filter(choice -> choice.css().equals(text)).findFirst();
    }
}
