package nl.buurtstem.walkshop;

/** The parts that are lists, with how long each may become. */
enum Part {
    STEP("steps", "walkshop_step", 30, true),
    PERSON("people", "walkshop_person", 80, false),
    PAIR("pairs", "walkshop_pair", 40, false),
    LENS("lenses", "walkshop_lens", 40, false),
    THEME("themes", "walkshop_theme", 30, false),
    NODE("stops", "walkshop_node", 40, true),
    CARD("cards", "walkshop_card", 30, true),
    PLAN("plans", "walkshop_plan", 30, false),
    IDEA("ideas", "walkshop_idea", 30, false);

    private final String list;
    private final String table;
    private final int most;
    private final boolean numbered;

    Part(String list, String table, int most, boolean numbered) {
        this.list = list;
        this.table = table;
        this.most = most;
        this.numbered = numbered;
    }

    /** As addresses name it. */
    String list() {
        return list;
    }

    String table() {
        return table;
    }

    int most() {
        return most;
    }

    /** Whether they have an order of their own. */
    boolean isNumbered() {
        return numbered;
    }

    /** The column by which one of them is known. */
    String key() {
        return this == THEME ? "key" : "id";
    }

    /** The column of people who belong to it; empty when nobody does. */
    String worn() {
        return switch (this) {
            case PAIR -> "pair_id";
            case LENS -> "lens_id";
            default -> "";
        };
    }
}
