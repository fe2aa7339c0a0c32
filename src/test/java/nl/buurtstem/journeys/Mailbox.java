package nl.buurtstem.journeys;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import nl.buurtstem.testing.Visitor;

/** Somebody's mail, read from the demo's mailbox as a program would. */
final class Mailbox {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private Mailbox() {}

    /** What the function finds in the newest mail that holds it; waits until it has come. */
    static <T> T await(int port, String email, Function<String, T> found) {
        Visitor reader = new Visitor(port).header("Accept", "application/json");
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < deadline) {
            T value = found.apply(
                    reader.get("/demo/mail?to=" + Visitor.encode(email)).body().replace("\\n", " "));
            if (value != null) {
                return value;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new IllegalStateException("no such mail for " + email + " came in " + LIMIT);
    }
}
