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

    String table() {
        return table;
    }

    /** The column of the day on which they are made. */
    String day() {
        return day;
    }
}
