package nl.buurtstem.areas.borders;

import java.util.Set;

/**
 * Who asks for an import, and what they may change.
 *
 * @param id for the log
 * @param keeps ids of the areas they may change, with everything in them
 * @param mayAdd whether they may add a municipality
 * @param everything whether they sit at the machine itself
 */
record Asker(String id, Set<Integer> keeps, boolean mayAdd, boolean everything) {

    /** Whoever can start the program on the database may do anything with it. */
    static final Asker COMMAND = new Asker("command", Set.of(), true, true);

    /** @throws nl.buurtstem.kernel.Refused when they may not do what this plan says */
    void requireMay(Plan plan, Stored stored, Choices choices) {
        if (!everything && !may(plan, stored, choices)) {
            throw BorderRefusal.NOT_A_KEEPER.because();
        }
    }

    private boolean may(Plan plan, Stored stored, Choices choices) {
        boolean adds =
                plan.municipalities().stream().anyMatch(key -> !stored.ids().containsKey(key));
        if (adds) {
            return mayAdd;
        }
        if (plan.municipalities().stream().allMatch(key -> keeps(stored, key))) {
            return true;
        }
        return stored.atlas()
                .open(choices.parent())
                .filter(parent -> keeps(stored, parent.key()))
                .isPresent();
    }

    /** Whether they keep this area, or one around it. */
    private boolean keeps(Stored stored, String key) {
        Integer id = stored.ids().get(key);
        Standing area = stored.atlas().get(key);
        return id != null && keeps.contains(id)
                || area != null && area.parent() != null && keeps(stored, area.parent());
    }
}
