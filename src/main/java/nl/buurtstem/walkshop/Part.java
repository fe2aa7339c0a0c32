package nl.buurtstem.walkshop;

/** The parts that are lists, with how long each may become. */
enum Part {
    STEP("walkshop_step", 30),
    PERSON("walkshop_person", 80),
    PAIR("walkshop_pair", 40),
    LENS("walkshop_lens", 40),
    THEME("walkshop_theme", 30),
    NODE("walkshop_node", 40),
    CARD("walkshop_card", 30),
    PLAN("walkshop_plan", 30),
    IDEA("walkshop_idea", 30);

    private final String table;
    private final int most;

    Part(String table, int most) {
        this.table = table;
        this.most = most;
    }

    String table() {
        return table;
    }

    int most() {
        return most;
    }
}
