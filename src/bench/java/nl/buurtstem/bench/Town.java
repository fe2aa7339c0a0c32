package nl.buurtstem.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.buurtstem.areas.Point;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Fills a database with ideas around the neighbourhoods' middles, their likes and people who are signed in; the same every time. */
final class Town {

    static final int VOTERS = 40_000;
    private static final int AUTHORS = 500; // who vote for none
    private static final long SEED = 20_261_120;
    private static final String[] THEMES = {"GREEN", "TRAFFIC", "PLAY", "MEETING", "CLEAN", "HOUSING", "CARE", "SAFETY"};
    private static final String[] THINGS = {
        "bankje", "boom", "fietspad", "speeltuin", "drempel", "lantaarn", "moestuin", "zebrapad", "waterpomp", "buurtfeest"
    };
    private static final String[] PLACES = {
        "bij de school", "op het plein", "langs het water", "in het park", "bij de halte", "voor de winkels"
    };
    private static final double[][] MIDDLES = {
        {5.2425, 52.5480}, {5.2430, 52.5420}, {5.2370, 52.5450}, {5.2360, 52.5390}, {5.2250, 52.5500}, {5.2230, 52.5455},
        {5.2210, 52.5415}, {5.2260, 52.5385}, {5.2080, 52.5510}, {5.2070, 52.5460}, {5.2050, 52.5415}, {5.1990, 52.5470}
    };
    private static final double SPREAD = 0.003;
    private static final int BATCH = 20_000;

    private final Database database;
    private final Random random = new Random(SEED);
    private int size;

    Town(Database database) {
        this.database = database;
    }

    /** Everybody who votes or writes. */
    void people() {
        database.execute("""
                insert into resident (id, email, name, language, created_at)
                select md5('voter ' || n)::uuid, 'voter' || n || '@bench.example', 'Buur ' || n, 'nl', now()
                from generate_series(1, %d) n""".formatted(VOTERS + AUTHORS));
        sessions();
    }

    /** Adds ideas until there are so many, and their likes. */
    void growTo(int ideas, int likesPerIdea) {
        if (ideas == size) {
            return;
        }
        int before = size;
        database.withoutIndexesOf("idea", () -> ideas(before, ideas));
        database.execute("""
                set session_replication_role = replica; -- ten million keys that cannot point nowhere
                insert into idea_like (idea_id, person_key, channel, level, language, liked_at)
                select i.id, sha256(convert_to(i.id || ' ' || n, 'UTF8')), 'ONLINE', 1, 'nl', i.published_at
                from idea i, generate_series(1, (%d * 2 * ((i.id * 7919) %% 1000) / 1000)::int) n
                where i.id > %d""".formatted(likesPerIdea, before));
        database.execute("""
                insert into like_tally (idea_id, likes)
                select i.id, count(l.idea_id) from idea i left join idea_like l on l.idea_id = i.id
                where i.id > %d group by i.id""".formatted(before));
        database.execute("vacuum analyze");
        database.execute("checkpoint");
        size = ideas;
    }

    /** What a voter's browser sends to be known. */
    static String session(int voter) {
        return "bench-session-of-voter-" + voter;
    }

    private void sessions() {
        copy(
                "copy session (token_hash, resident_id, created_at, expires_at) from stdin",
                IntStream.rangeClosed(1, VOTERS)
                        .mapToObj(n -> "\\\\x" + hex(sha256(session(n))) + "\t" + uuid(n) + "\tnow\t2099-01-01\n")
                        .toList());
    }

    private static String uuid(int voter) {
        String hex = hex(digest("MD5", "voter " + voter));
        return hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }

    private void ideas(int before, int number) {
        long[][] areas = areas();
        for (int from = before; from < number; from += BATCH) {
            int until = Math.min(number, from + BATCH);
            copy(
                    "copy idea (language, title, goal, body, theme, stage, lon, lat, tile, place_name, neighbourhood_id,"
                            + " district_id, municipality_id, likes_needed, window_ends_at, shuffle, created_at,"
                            + " published_at, staged_at, author_id) from stdin",
                    IntStream.range(from, until).mapToObj(n -> row(n, areas)).toList());
        }
    }

    private String row(int n, long[][] areas) {
        int where = (int) Math.min(MIDDLES.length - 1, Math.abs(random.nextGaussian()) * MIDDLES.length / 2);
        double lon = MIDDLES[where][0] + random.nextGaussian() * SPREAD;
        double lat = MIDDLES[where][1] + random.nextGaussian() * SPREAD / 2;
        long[] area = areas[where % areas.length];
        String thing = THINGS[random.nextInt(THINGS.length)];
        String place = PLACES[random.nextInt(PLACES.length)];
        String at = "2026-" + (1 + random.nextInt(9)) + "-" + (1 + random.nextInt(28)) + " 12:00:00+00";
        String stage = random.nextInt(10) < 7 ? "COLLECTING" : "SUPPORTED"; // all take likes
        return String.join(
                        "\t",
                        "nl",
                        "Een " + thing + " " + place + " (" + n + ")",
                        "Dat iedereen hier prettiger woont dan nu.",
                        "Er is hier nu geen " + thing + " en dat is jammer. Zet er een neer " + place
                                + ", dan komen mensen elkaar tegen. Wij helpen met onderhoud.",
                        THEMES[random.nextInt(THEMES.length)],
                        stage,
                        Double.toString(lon),
                        Double.toString(lat),
                        Long.toString(new Point(lon, lat).tile()),
                        place,
                        Long.toString(area[0]),
                        Long.toString(area[1]),
                        Long.toString(area[2]),
                        "1000000",
                        "2099-01-01",
                        Double.toString(random.nextDouble()),
                        at,
                        at,
                        at,
                        uuid(VOTERS + 1 + random.nextInt(AUTHORS)))
                + "\n";
    }

    /** Neighbourhood, district and municipality of each neighbourhood. */
    private long[][] areas() {
        long[] ids = database.numbers("select id from area where level = 'NEIGHBOURHOOD' order by id");
        long[][] areas = new long[ids.length][];
        for (int i = 0; i < ids.length; i++) {
            long district = database.number("select parent_id from area where id = " + ids[i]);
            areas[i] = new long[] {ids[i], district, database.number("select parent_id from area where id = " + district)};
        }
        return areas;
    }

    private void copy(String sql, List<String> rows) {
        try (Connection connection = database.connect()) {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
            for (String row : rows) {
                byte[] bytes = row.getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(bytes, 0, bytes.length);
            }
            copy.endCopy();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static byte[] sha256(String text) {
        return digest("SHA-256", text);
    }

    private static byte[] digest(String algorithm, String text) {
        try {
            return MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
    }
}
