package nl.buurtstem.votes.count;

import java.util.ArrayList;
import java.util.List;

/**
 * The tree over all ballots, in the order in which they were taken in. Its root is one short number for all of them: who knows
 * yesterday's root can see that today's tree only added ballots, and changed or removed none.
 *
 * <p>As in RFC 6962 section 2.1 (and RFC 9162 section 2.1): SHA-256, leaves begin with a byte 0 and nodes with a byte 1, so that neither can be
 * taken for the other; a tree that is not full has its largest full half on the left.
 */
public final class MerkleTree {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final List<byte[]> leaves;

    /** A tree of these leaf hashes. */
    public MerkleTree(List<byte[]> leaves) {
        this.leaves = List.copyOf(leaves);
    }

    /** The hash of one leaf. */
    public static byte[] leaf(byte[] content) {
        return Sha256.of(LEAF, content);
    }

    static byte[] node(byte[] left, byte[] right) {
        return Sha256.of(NODE, left, right);
    }

    public int size() {
        return leaves.size();
    }

    /** The hash of the leaf at this place. */
    public byte[] leafAt(int index) {
        return leaves.get(index).clone();
    }

    public byte[] root() {
        return root(size());
    }

    /** The root when the tree had so many leaves. */
    public byte[] root(int size) {
        return root(0, size);
    }

    private byte[] root(int from, int to) {
        if (from == to) {
            return Sha256.of();
        }
        if (to - from == 1) {
            return leafAt(from);
        }
        int middle = from + half(to - from);
        return node(root(from, middle), root(middle, to));
    }

    /** The largest power of two that is smaller than this number. */
    private static int half(int size) {
        return Integer.highestOneBit(size - 1);
    }

    /** The hashes that lead from a leaf to the root: RFC 6962, 2.1.1. */
    public List<byte[]> inclusion(int index) {
        List<byte[]> proof = new ArrayList<>();
        inclusion(index, 0, size(), proof);
        return proof;
    }

    private void inclusion(int index, int from, int to, List<byte[]> proof) {
        if (to - from <= 1) {
            return;
        }
        int middle = from + half(to - from);
        if (index < middle) {
            inclusion(index, from, middle, proof);
            proof.add(root(middle, to));
        } else {
            inclusion(index, middle, to, proof);
            proof.add(root(from, middle));
        }
    }

    /** The hashes that show that this tree begins with the tree of so many leaves: RFC 6962, 2.1.2. */
    public List<byte[]> consistency(int older) {
        if (older < 1 || older > size()) {
            throw new IllegalArgumentException("the tree never had " + older + " leaves");
        }
        List<byte[]> proof = new ArrayList<>();
        consistency(older, 0, size(), true, proof);
        return proof;
    }

    private void consistency(int older, int from, int to, boolean known, List<byte[]> proof) {
        if (from + older == to) {
            if (!known) {
                proof.add(root(from, to));
            }
            return;
        }
        int half = half(to - from);
        if (older <= half) {
            consistency(older, from, from + half, known, proof);
            proof.add(root(from + half, to));
        } else {
            consistency(older - half, from + half, to, false, proof);
            proof.add(root(from, from + half));
        }
    }
}
