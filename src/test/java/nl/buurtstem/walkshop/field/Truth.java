package nl.buurtstem.walkshop.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/** The one thing that must hold after every fault: on the server is what was made on the tablets, each exactly once, and what was called safe is there. */
public final class Truth {

    private Truth() {}

    /** A walkshop to walk in, without anything prepared. */
    public static long walkshop(Connection database, String areaKey, String stage) throws SQLException {
        return number(database, """
                insert into walkshop (area_id, title, question, language, walk_day, stage, created_at, ready_at)
                select id, 'Een ommetje door de buurt', 'Wat valt u hier op, en wat zou u anders willen?', 'nl', current_date, '%s', now(), now()
                from area where key = '%s' returning id""".formatted(stage, areaKey));
    }

    /** A walkshop in any area, where it does not matter which. */
    public static long walkshop(Connection database) throws SQLException {
        return walkshop(
                database,
                text(database, "select key from area where level = 'NEIGHBOURHOOD' order by key limit 1"),
                "WALKING");
    }

    /** A tablet that joined; its token is its number. */
    public static SimTablet tablet(Connection database, String origin, long walkshop, String name) throws SQLException {
        UUID device = UUID.randomUUID();
        String token = "token of " + device;
        try (Statement statement = database.createStatement()) {
            statement.execute("""
                    insert into walk_tablet (walkshop_id, device_id, name, joined_at, seen_at)
                    values (%d, '%s', '%s', now(), now())""".formatted(walkshop, device, name));
            statement.execute("""
                    insert into walk_token (token_hash, walkshop_id, device_id, made_at, expires_at)
                    values (sha256(convert_to('%s', 'UTF8')), %d, '%s', now(), now() + interval '30 days')""".formatted(token, walkshop, device));
        }
        return new SimTablet(origin, walkshop, device, token);
    }

    /** On the server is what was made on these, and nothing else; each exactly once. */
    public static void holds(Connection database, long walkshop, SimTablet... tablets) throws SQLException {
        holds(database, walkshop, Arrays.asList(tablets));
    }

    public static void holds(Connection database, long walkshop, Collection<SimTablet> tablets) throws SQLException {
        List<String> made = new ArrayList<>();
        TreeSet<String> photos = new TreeSet<>();
        for (SimTablet tablet : tablets) {
            tablet.records().values().stream()
                    .filter(one -> !tablet.rejected().contains(one.id()))
                    .forEach(one -> made.add(one.id() + " " + one.hash()));
            photos.addAll(tablet.attachments().keySet());
        }
        assertThat(records(database, walkshop)).containsExactlyInAnyOrderElementsOf(made);
        assertThat(attachments(database, walkshop)).containsExactlyElementsOf(photos);
        safeIsThere(database, walkshop, tablets);
    }

    /** Whatever a tablet shows as safe is there, whatever else is not there yet. */
    public static void safeIsThere(Connection database, long walkshop, Collection<SimTablet> tablets)
            throws SQLException {
        List<String> records = records(database, walkshop);
        for (SimTablet tablet : tablets) {
            List<String> safe = tablet.records().values().stream()
                    .filter(one -> tablet.safe().contains(one.id()))
                    .map(one -> one.id() + " " + one.hash())
                    .toList();
            assertThat(records).containsAll(safe);
            assertThat(attachments(database, walkshop)).containsAll(tablet.delivered());
        }
    }

    /** What is in the books and in quarantine, apart from what the desk wrote itself; with the hash of the text as it is there. */
    static List<String> records(Connection database, long walkshop) throws SQLException {
        return texts(database, """
                select record_id || ' ' || encode(sha256(convert_to(body, 'UTF8')), 'hex') from walk_record
                where walkshop_id = %1$d and (device_id <> '%2$s' or position('%2$s' in body) = 0)
                union all
                select record_id || ' ' || encode(sha256(convert_to(body, 'UTF8')), 'hex') from walk_quarantine q
                where walkshop_id = %1$d and not exists (select from walk_record r where r.record_id = q.record_id and r.hash = q.hash)""".formatted(walkshop, Choices.device(walkshop)));
    }

    /** Attachments, each with the hash of the bytes that are there; nothing but those that go by that hash. */
    static List<String> attachments(Connection database, long walkshop) throws SQLException {
        List<String> wrong = new ArrayList<>();
        List<String> right = new ArrayList<>();
        for (String both : texts(database, """
                select a.sha256 || ' ' || encode(sha256(string_agg(c.content, ''::bytea order by c.number)), 'hex')
                from walk_attachment a join walk_chunk c on c.upload = a.upload
                where a.walkshop_id = %d group by a.sha256 order by a.sha256 collate "C\"""".formatted(walkshop))) {
            String[] hashes = both.split(" ");
            (hashes[0].equals(hashes[1]) ? right : wrong).add(hashes[0]);
        }
        assertThat(wrong).as("attachments with other bytes than they go by").isEmpty();
        return right;
    }

    static long number(Connection database, String sql) throws SQLException {
        return Long.parseLong(text(database, sql));
    }

    static String text(Connection database, String sql) throws SQLException {
        return texts(database, sql).getFirst();
    }

    static List<String> texts(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
