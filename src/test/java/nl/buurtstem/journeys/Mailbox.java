package nl.buurtstem.journeys;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.buurtstem.testing.Visitor;

/** Somebody's mail, read from the demo's mailbox as a program would. */
final class Mailbox {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");
    private static final Set<String> USED = ConcurrentHashMap.newKeySet();

    private Mailbox() {}

    /** The code of the newest sign-in mail that was not used before. */
    static String code(int port, String email) {
        String code = await(
                port,
                email,
                text -> CODE.matcher(text)
                        .results()
                        .map(found -> found.group(1))
                        .filter(found -> !USED.contains(email + found))
                        .findFirst()
                        .orElse(null));
        USED.add(email + code);
        return code;
    }

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
