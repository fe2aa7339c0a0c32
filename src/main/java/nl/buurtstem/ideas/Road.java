package nl.buurtstem.ideas;

import java.util.List;

/** What still lies before an idea when all goes well. */
final class Road {

    private static final List<Stage> STEPS = List.of(
            Stage.COLLECTING,
            Stage.SUPPORTED,
            Stage.ON_AGENDA,
            Stage.DISCUSSED,
            Stage.ADOPTED,
            Stage.IN_PROGRESS,
            Stage.DONE);

    private Road() {}

    /** The steps after this stage; none when its life ended another way. */
    static List<Stage> ahead(Stage stage) {
        if (stage.isBeforePublication()) {
            return STEPS;
        }
        Stage known = stage == Stage.PARTLY_ADOPTED ? Stage.ADOPTED : stage;
        int here = STEPS.indexOf(known);
        return here < 0 ? List.of() : STEPS.subList(here + 1, STEPS.size());
    }
}
