package nl.buurtstem.votes.count;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * The lot that breaks ties: all options of the round in an order nobody could choose. Where options are equal, the one that comes
 * first in this order wins, is ahead, or stays.
 *
 * <p>The seed is the SHA-256 of the round, of the last root of the tree of ballots, and of a secret whose own SHA-256 was
 * published before the first vote. So voters cannot steer it, because they do not know the secret, and the municipality cannot
 * choose the secret afterwards. Whoever knows the secret and can still add the very last ballot could try; the daily signed roots
 * leave them one day for it. The order is that of the SHA-256 of seed and option.
 *
 * @param seed hexadecimal
 * @param order the numbers of all options
 */
public record Lot(String seed, List<Long> order) {

    public Lot {
        order = List.copyOf(order);
    }

    /** The seed of a round; the secret may be empty, and then everything hangs on the root. */
    public static String seed(String round, byte[] root, String secret) {
        String text = "buurtstem lot 1\n" + round + "\n" + HexFormat.of().formatHex(root) + "\n" + secret + "\n";
        return HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** What is published of the secret before the first vote. */
    public static String commitment(String secret) {
        return HexFormat.of().formatHex(Sha256.of(secret.getBytes(StandardCharsets.UTF_8)));
    }

    /** All these options in the order the seed gives. */
    public static Lot draw(String seed, Collection<Long> options) {
        return new Lot(
                seed,
                options.stream()
                        .sorted(Comparator.comparing((Long option) -> ticket(seed, option))
                                .thenComparing(option -> option))
                        .toList());
    }

    private static String ticket(String seed, long option) {
        return HexFormat.of().formatHex(Sha256.of((seed + "\n" + option + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    /** The place of an option in the order, from 0. */
    int place(long option) {
        return order.indexOf(option);
    }
}
