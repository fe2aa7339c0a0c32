package nl.buurtstem.votes;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import nl.buurtstem.installation.Pepper;
import nl.buurtstem.votes.count.Head;
import nl.buurtstem.votes.count.MerkleTree;
import nl.buurtstem.votes.count.SignedTree;
import nl.buurtstem.web.Page;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * The tree of each round's ballots, signed once a day while it runs: whoever keeps yesterday's head can see that nothing that was in it changed or went.
 */
@Component
class Trees {

    private static final String PURPOSE = "key that signs trees of ballots";
    private static final String ED25519 = "Ed25519";

    private final TreeRepository trees;
    private final Pepper pepper;
    private final Clock clock;
    private final TransactionalOperator transaction;

    Trees(TreeRepository trees, Pepper pepper, Clock clock, TransactionalOperator transaction) {
        this.trees = trees;
        this.pepper = pepper;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Signs the head of yesterday for every open round that has none; gives how many. */
    Mono<Integer> signDue() {
        return Mono.defer(() -> {
            LocalDate yesterday = today().minusDays(1);
            return trees.withoutHead(yesterday)
                    .collectList()
                    .flatMapIterable(due -> due)
                    .concatMap(round -> sign(round, yesterday).thenReturn(round).as(transaction::transactional))
                    .count()
                    .map(Long::intValue);
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Page.ZONE);
    }

    /** Takes in what came since, and signs the whole as it stands; in the caller's transaction. */
    Mono<Void> sign(long round, LocalDate day) {
        return trees.takeIn(round)
                .then(trees.leaves(round).collectList())
                .zipWith(key())
                .flatMap(both -> trees.add(round, head(round, day, both.getT1(), both.getT2())));
    }

    private Head head(long round, LocalDate day, List<String> leaves, TreeRepository.KeptKey key) {
        String root = HexFormat.of().formatHex(tree(leaves).root());
        return Head.sign(String.valueOf(round), day.toString(), leaves.size(), root, open(key));
    }

    private static MerkleTree tree(List<String> leaves) {
        return new MerkleTree(leaves.stream().map(HexFormat.of()::parseHex).toList());
    }

    /** The tree as it stands, with all its heads. */
    Mono<SignedTree> signed(long round) {
        return Mono.zip(trees.leaves(round).collectList(), trees.heads(round).collectList(), key())
                .map(all -> new SignedTree(all.getT1(), all.getT2(), all.getT3().publicKey()));
    }

    private Mono<TreeRepository.KeptKey> key() {
        return trees.key().switchIfEmpty(Mono.defer(() -> trees.keep(make())));
    }

    private TreeRepository.KeptKey make() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ED25519).generateKeyPair();
            return new TreeRepository.KeptKey(
                    Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()),
                    pepper.seal(PURPOSE, pair.getPrivate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private PrivateKey open(TreeRepository.KeptKey key) {
        try {
            return KeyFactory.getInstance(ED25519)
                    .generatePrivate(new PKCS8EncodedKeySpec(pepper.open(PURPOSE, key.sealed())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
