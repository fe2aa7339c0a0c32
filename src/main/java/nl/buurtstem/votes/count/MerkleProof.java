package nl.buurtstem.votes.count;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Checks proofs without the tree: what anybody can do who holds a root. */
public final class MerkleProof {

    private MerkleProof() {}

    /** Whether the leaf stands at this place in the tree with this root: RFC 9162, 2.1.3.2. */
    public static boolean includes(byte[] leaf, long index, long size, List<byte[]> proof, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long place = index;
        long last = size - 1;
        byte[] hash = leaf;
        for (byte[] step : proof) {
            if (last == 0) {
                return false;
            }
            if (place % 2 == 1 || place == last) {
                hash = MerkleTree.node(step, hash);
                int up = place % 2 == 1 ? 0 : Long.numberOfTrailingZeros(place);
                place >>= up;
                last >>= up;
            } else {
                hash = MerkleTree.node(hash, step);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    /** Whether the tree with the new root begins with the one that had the old root: RFC 9162, 2.1.4.2. */
    public static boolean extendsTree(long older, byte[] oldRoot, long size, byte[] root, List<byte[]> proof) {
        if (older == size) {
            return proof.isEmpty() && Arrays.equals(oldRoot, root);
        }
        boolean full = Long.bitCount(older) == 1;
        if (older < 1 || older > size || (proof.isEmpty() && !full)) {
            return false;
        }
        int up = Long.numberOfTrailingZeros(older);
        long place = (older - 1) >> up;
        long last = (size - 1) >> up;
        Iterator<byte[]> steps = proof.iterator();
        byte[] old = full ? oldRoot : steps.next();
        byte[] now = old;
        while (steps.hasNext()) {
            byte[] step = steps.next();
            if (last == 0) {
                return false;
            }
            if (place % 2 == 1 || place == last) {
                old = MerkleTree.node(step, old);
                now = MerkleTree.node(step, now);
                int skip = place % 2 == 1 || place == 0 ? 0 : Long.numberOfTrailingZeros(place);
                place >>= skip;
                last >>= skip;
            } else {
                now = MerkleTree.node(now, step);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(old, oldRoot) && Arrays.equals(now, root);
    }
}
