package nl.buurtstem.statements;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One person's way through all statements of a session, in an order of their own: so that not everybody begins with the same
 * ones, and nobody meets another order when they come back.
 */
public record Round(List<Own> all) {

    /**
     * @param seed what stands for the person; the order follows from it and from nothing else
     */
    public static Round of(List<Own> all, String seed) {
        return new Round(all.stream()
                .sorted(Comparator.comparing(own -> mark(seed, own.statement().id())))
                .toList());
    }

    private static String mark(String seed, long statement) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((seed + " " + statement).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one to answer now; empty when nothing is left. */
    public Optional<Own> next() {
        return all.stream().filter(own -> !own.isDone()).findFirst();
    }

    /** The one answered last. */
    public Optional<Own> last() {
        return all.stream().filter(Own::isDone).max(Comparator.comparing(own -> moment(own.takenAt())));
    }

    private static Instant moment(@Nullable Instant at) {
        return at == null ? Instant.EPOCH : at;
    }

    public Optional<Own> of(long statement) {
        return all.stream().filter(own -> own.statement().id() == statement).findFirst();
    }

    public int done() {
        return (int) all.stream().filter(Own::isDone).count();
    }

    public int total() {
        return all.size();
    }

    /** Whether there is something, and nothing of it is left. */
    public boolean isComplete() {
        return total() > 0 && done() == total();
    }
}
