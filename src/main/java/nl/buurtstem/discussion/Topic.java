package nl.buurtstem.discussion;

import java.util.Arrays;

/** What people talk about: an idea or a subject, by its number. */
public record Topic(Kind kind, long id) {

    /** What can be talked about. */
    public enum Kind {
        IDEA("ideas", "idea_id"),
        SUBJECT("subjects", "subject_id");

        private final String segment;
        private final String column;

        Kind(String segment, String column) {
            this.segment = segment;
            this.column = column;
        }

        /** The column that names it in this room's tables. */
        String column() {
            return column;
        }
    }

    /**
     * The topic in an address.
     *
     * @param segment as in {@code /ideas/7}
     */
    public static Topic at(String segment, long id) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.segment.equals(segment))
                .findFirst()
                .map(kind -> new Topic(kind, id))
                .orElseThrow(DiscussionRefusal.NO_SUCH_TOPIC::because);
    }

    /** Its own page. */
    public String path() {
        return "/" + kind.segment + "/" + id;
    }

    /** Everything that was said about it. */
    public String discussion() {
        return path() + "/discussion";
    }
}
