package nl.buurtstem.outbox;

import java.util.regex.Pattern;

/** What went wrong, in a line for logs and for the table: without anybody's address. */
final class Failure {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"';,]+@[^\\s<>\"';,]+");
    private static final int MOST = 300;
    private static final int DEEPEST = 4;

    private Failure() {}

    static String of(Throwable failure) {
        StringBuilder line = new StringBuilder();
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            line.append(depth == 0 ? "" : " <- ").append(cause.getClass().getSimpleName());
            if (cause.getMessage() != null) {
                line.append(": ").append(cause.getMessage());
            }
        }
        String clean = ADDRESS.matcher(line).replaceAll("(address)").replaceAll("\\s+", " ");
        return clean.length() > MOST ? clean.substring(0, MOST) : clean;
    }
}
