package nl.buurtstem.walkshop.picture;

/**
 * How many people said something of a picture.
 *
 * @param online of those who did not walk
 * @param paper of those who did not walk
 * @param walked of all; they do not count
 */
public record Takers(int online, int paper, int walked) {

    public int counted() {
        return online + paper;
    }
}
