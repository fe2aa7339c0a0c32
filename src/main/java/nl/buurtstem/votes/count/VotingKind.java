package nl.buurtstem.votes.count;

/** What people do on their paper. */
public enum VotingKind {
    /** Say what they think; nothing is decided by it. */
    POLL,
    /** Choose one option. */
    SINGLE,
    /** Choose every option they can agree with. */
    APPROVAL,
    /** Divide points over options. */
    POINTS,
    /** Put options in order. */
    RANKED,
    /** Choose plans that cost money, within the money there is. */
    BUDGET
}
