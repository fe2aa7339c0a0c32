package nl.buurtstem.moderation.signs;

/** A sign with some of the text around it, so that one sees where it stands. */
public record Snippet(Sign sign, String before, String marked, String after) {

    private static final int AROUND = 30;

    /** Whether it is the address of this place and nothing else. */
    public boolean names(String place) {
        return sign == Sign.ADDRESS && marked.equalsIgnoreCase(place.strip());
    }

    static Snippet of(String text, Mark mark) {
        int from = Math.max(0, mark.from() - AROUND);
        int to = Math.min(text.length(), mark.to() + AROUND);
        String before = line(text.substring(from, mark.from()));
        String after = line(text.substring(mark.to(), to));
        return new Snippet(
                mark.sign(),
                from > 0 ? "… " + before : before,
                text.substring(mark.from(), mark.to()),
                to < text.length() ? after + " …" : after);
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
