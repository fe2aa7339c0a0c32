package nl.buurtstem.votes;

/** What is printed in piles: each with the next number of its round, and a code of which only a keyed hash is kept. */
enum Pile {
    LETTERS("letter_code", "issued_on"),
    PAPERS("paper_ballot", "printed_on");

    private final String table;
    private final String day;

    Pile(String table, String day) {
        this.table = table;
        this.day = day;
    }

    /** The next number in a round. */
    String next() {
        return "select coalesce(max(serial), 0) + 1 as first from " + table + " where round_id = :round";
    }

    /** Adds one for each key. */
    String insert() {
        return "insert into " + table + " (round_id, serial, voter_key, " + day + ")\n" + """
                select :round, :first + n - 1, decode(key, 'hex'), :today
                from unnest(:keys) with ordinality as k (key, n)
                """;
    }
}
