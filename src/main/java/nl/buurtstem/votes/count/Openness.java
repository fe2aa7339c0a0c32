package nl.buurtstem.votes.count;

/**
 * When papers are published one by one. A long ranking in a small round can be recognised by whoever asked somebody to fill it
 * in exactly so; there only sums are published.
 *
 * @param perPaper so many papers are needed for every way in which a paper can be filled in
 * @param from from so many papers on, every round is published paper by paper
 */
public record Openness(int perPaper, int from) {

    public static final Openness USUAL = new Openness(5, 500);
}
