package nl.buurtstem.votes.count;

import java.nio.charset.StandardCharsets;

/** A ballot as it was cast: its voter knows it by the receipt, and nobody else does before the round is closed. */
public record Cast(String receipt, BallotPaper paper) {

    /**
     * Its leaf in the tree: the hash of round, receipt and paper. As long as the receipt is a secret of some eighty bits, nobody can find
     * out the paper by trying.
     */
    public byte[] leaf(String round) {
        String text = "buurtstem ballot 1\n" + round + "\n" + receipt + "\n" + paper.text() + "\n";
        return MerkleTree.leaf(text.getBytes(StandardCharsets.UTF_8));
    }
}
