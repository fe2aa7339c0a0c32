package nl.buurtstem.votes.count;

/** What happens with money that equal shares leaves over. */
public enum Completion {
    /** It stays unspent. */
    NONE,
    /**
     * Add1: everybody's share is raised by one euro as long as the winners together cost no more than the money there is and
     * something still loses; the last outcome that fits counts.
     */
    ADD_ONE
}
