package nl.buurtstem.discussion;

/** How much everybody can read of each side. */
public record Counts(int pro, int contra, int questions, int replies) {

    public int total() {
        return pro + contra + questions + replies;
    }
}
