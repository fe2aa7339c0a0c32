package nl.buurtstem.votes;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.buurtstem.testing.PostgresServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nothing in the tables leads from a person, a letter or a desk to a ballot: no foreign key, no column in common, no time. */
class VoteSecrecyTests {

    /** What is written about single ballots. */
    private static final Set<String> BALLOTS =
            Set.of("ballot", "counted_ballot", "replaced_receipt", "waiting_leaf", "ballot_leaf");

    /** What whole rounds and places are said in; everything leads to these. */
    private static final Set<String> COMMON = Set.of("voting_round", "area");

    private static final Map<String, Set<String>> columns = new TreeMap<>();
    private static final Map<String, Set<String>> joins = new HashMap<>();

    @BeforeAll
    static void theTablesAsTheyAre() throws SQLException {
        PostgresServer.Database database = PostgresServer.freshDatabase();
        try (Connection connection = database.connect("buurtstem");
                Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("""
                    select c.relname, a.attname || ' ' || format_type(a.atttypid, null)
                    from pg_class c
                    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                    where c.relkind in ('r', 'p', 'v', 'm') and c.relnamespace in ('public'::regnamespace, 'internal'::regnamespace)""")) {
                while (rows.next()) {
                    columns.computeIfAbsent(rows.getString(1), table -> new TreeSet<>())
                            .add(rows.getString(2));
                }
            }
            try (ResultSet rows = statement.executeQuery("""
                    select f.relname, t.relname
                    from pg_constraint k
                    join pg_class f on f.oid = k.conrelid
                    join pg_class t on t.oid = k.confrelid
                    where k.contype = 'f'""")) {
                while (rows.next()) {
                    join(rows.getString(1), rows.getString(2));
                    join(rows.getString(2), rows.getString(1));
                }
            }
        }
    }

    private static void join(String from, String to) {
        joins.computeIfAbsent(from, table -> new HashSet<>()).add(to);
    }

    private static Set<String> columns(String table) {
        return columns.getOrDefault(table, Set.of());
    }

    /** In both directions, as a join goes; a round and an area have many of everything, and tell none from the others. */
    @Test
    void noForeignKeysLeadFromABallotToAnythingElse() {
        Set<String> reached = new HashSet<>(BALLOTS);
        Deque<String> next = new ArrayDeque<>(BALLOTS);
        while (!next.isEmpty()) {
            for (String table : joins.getOrDefault(next.pop(), Set.of())) {
                if (!COMMON.contains(table) && reached.add(table)) {
                    next.push(table);
                }
            }
        }
        assertThat(reached).isEqualTo(BALLOTS);
        assertThat(joins.get("round_voter")).contains("voting_round"); // so it does look
    }

    @Test
    void whatStandsWithABallotStandsWithNothingElse() {
        Set<String> ofBallots = BALLOTS.stream()
                .flatMap(table -> columns(table).stream())
                .filter(column -> !column.equals("round_id bigint"))
                .map(column -> column.replaceFirst(" .*", ""))
                .collect(Collectors.toSet());
        assertThat(ofBallots).containsExactlyInAnyOrder("id", "marks", "token_hash", "receipt", "leaf", "position");
        columns.forEach((table, all) -> {
            if (!BALLOTS.contains(table)) {
                assertThat(all)
                        .as(table)
                        .noneMatch(column -> column.matches("(receipt|leaf|marks|ballot|ballot_id|once) .*"));
            }
        });
        assertThat(columns("ballot")).contains("id uuid"); // made anew with every change
    }

    @Test
    void noBallotHasATimeAndNobodyWhoVotedHasMoreThanADay() {
        for (String table : BALLOTS) {
            assertThat(columns(table)).as(table).noneMatch(VoteSecrecyTests::isTime);
        }
        for (String table : List.of("round_voter", "letter_code", "desk_visit", "paper_ballot", "refused_ballot")) {
            assertThat(columns(table))
                    .as(table)
                    .noneMatch(column -> isTime(column) && !column.endsWith(" date"))
                    .noneMatch(column -> column.matches("(resident|person|session).*"));
        }
    }

    private static boolean isTime(String column) {
        return column.matches(".* (timestamp|time|date|interval).*");
    }

    /** A number that is given out in turn would tell who came after whom. */
    @Test
    void noBallotAndNoVoterIsNumbered() {
        for (String table : List.of("ballot", "counted_ballot", "replaced_receipt", "waiting_leaf", "round_voter")) {
            assertThat(columns(table))
                    .as(table)
                    .noneMatch(column ->
                            column.matches(".* (bigint|integer)") && !column.matches("(round_id|neighbourhood_id) .*"));
        }
    }
}
