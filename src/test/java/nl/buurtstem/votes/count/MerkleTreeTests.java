package nl.buurtstem.votes.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The tree gives the known answers of Certificate Transparency's own reference implementation (merkle_tree_test.cc, kept by many others,
 * such as transparency-dev/merkle, testonly/constants.go): eight leaves, the root of each size, and proofs.
 */
class MerkleTreeTests {

    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private final MerkleTree tree = new MerkleTree(
            LEAVES.stream().map(HexFormat.of()::parseHex).map(MerkleTree::leaf).toList());

    @Test
    void everySizeHasTheKnownRoot() {
        assertThat(IntStream.rangeClosed(0, 8).mapToObj(size -> hex(tree.root(size))))
                .isEqualTo(ROOTS);
    }

    @Test
    void aLeafHasTheKnownWayToTheRoot() {
        assertThat(hex(tree.inclusion(0)))
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(hex(tree.inclusion(5)))
                .containsExactly(
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    }

    @Test
    void aLaterTreeShowsThatItOnlyAddedLeavesAsIsKnown() {
        assertThat(hex(tree.consistency(1))).isEqualTo(hex(tree.inclusion(0)));
        assertThat(hex(tree.consistency(6)))
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(hex(tree.consistency(8))).isEmpty();
    }

    @Test
    void everyLeafOfEverySizeIsFoundInItsTreeAndInNoOther() {
        for (int size = 1; size <= 33; size++) {
            MerkleTree some = random(size, size);
            byte[] other = random(size + 1, size).root();
            for (int index = 0; index < size; index++) {
                byte[] leaf = random(size, size).leafAt(index);
                List<byte[]> proof = some.inclusion(index);
                assertThat(MerkleProof.includes(leaf, index, size, proof, some.root()))
                        .isTrue();
                assertThat(MerkleProof.includes(leaf, index, size, proof, other))
                        .isFalse();
                assertThat(MerkleProof.includes(leaf, index + 1, size, proof, some.root()))
                        .isFalse();
                assertThat(MerkleProof.includes(other, index, size, proof, some.root()))
                        .isFalse();
            }
        }
    }

    @Test
    void everyTreeExtendsEverySmallerOneAndNoChangedOne() {
        for (int size = 1; size <= 33; size++) {
            MerkleTree some = random(7, size);
            for (int older = 1; older <= size; older++) {
                List<byte[]> proof = some.consistency(older);
                byte[] old = some.root(older);
                byte[] changed = random(8, older).root();
                assertThat(MerkleProof.extendsTree(older, old, size, some.root(), proof))
                        .isTrue();
                assertThat(MerkleProof.extendsTree(older, changed, size, some.root(), proof))
                        .isFalse();
                assertThat(MerkleProof.extendsTree(older, old, size, changed, proof))
                        .isFalse();
            }
        }
    }

    private static MerkleTree random(long seed, int size) {
        Random random = new Random(seed);
        return new MerkleTree(Stream.generate(() -> {
                    byte[] leaf = new byte[32];
                    random.nextBytes(leaf);
                    return leaf;
                })
                .limit(size)
                .toList());
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    private static List<String> hex(List<byte[]> hashes) {
        List<String> texts = new ArrayList<>();
        hashes.forEach(hash -> texts.add(hex(hash)));
        return texts;
    }
}
