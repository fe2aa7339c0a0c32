package nl.buurtstem.votes.count;

import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/**
 * All leaves in the order in which they were taken in, those of replaced ballots too, with the heads that were published meanwhile.
 *
 * @param leaves hexadecimal leaf hashes
 * @param heads from the first day to the last
 * @param key the public Ed25519 key that signed them: X.509, in Base64; may be empty
 */
public record SignedTree(List<String> leaves, List<Head> heads, String key) {

    public SignedTree {
        leaves = List.copyOf(leaves);
        heads = List.copyOf(heads);
    }

    /** The tree of a round that kept none while it ran: every ballot, in the order of its hash, which says nothing of time. */
    public static SignedTree atClosing(String round, Collection<Cast> casts) {
        return new SignedTree(
                casts.stream()
                        .map(cast -> HexFormat.of().formatHex(cast.leaf(round)))
                        .sorted()
                        .toList(),
                List.of(),
                "");
    }

    public MerkleTree tree() {
        return new MerkleTree(leaves.stream().map(HexFormat.of()::parseHex).toList());
    }
}
