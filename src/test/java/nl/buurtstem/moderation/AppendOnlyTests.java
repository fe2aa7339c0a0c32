package nl.buurtstem.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.PostgresServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Audit log, originals, decisions and appeals only grow: the database refuses the application's own role anything else. */
@AppTest
class AppendOnlyTests {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final AuditLog audit;
    private final Originals originals;
    private final PostgresServer.Database database;

    AppendOnlyTests(AuditLog audit, Originals originals, PostgresServer.Database database) {
        this.audit = audit;
        this.originals = originals;
        this.database = database;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_log set act = 'nothing'",
                "delete from audit_log",
                "truncate audit_log",
                "update original set content = '{}'",
                "delete from original",
                "truncate original",
                "update moderation_decision set sentence = 'nothing'",
                "delete from moderation_decision",
                "update appeal set words = 'nothing'",
                "delete from appeal",
                "truncate appeal",
                "update appeal_ruling set verdict = 'UPHELD'",
                "delete from appeal_ruling",
                "truncate appeal_ruling",
                "delete from like_burst",
                "update like_burst set idea_id = 1",
                "delete from like_burst_like",
                "update like_burst_like set burst_id = 1",
                "drop table audit_log",
                "alter table original disable trigger all"
            })
    void theApplicationsRoleCannot(String sql) throws SQLException {
        audit.write(null, "idea.hide", "idea", "17", Map.of("rule", "SPAM")).block();
        originals.keep("idea", 17, 1, Map.of("title", "Bomen op het plein")).block();
        try (Connection connection = database.connect("buurtstem_app");
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Eerste", "Tweede"})
    void theFirstOriginalUnderANumberStays(String title) throws SQLException {
        originals.keep("idea", 18, 1, Map.of("title", "Eerste")).block();
        originals.keep("idea", 18, 1, Map.of("title", title)).block();
        try (Connection connection = database.connect("buurtstem_app");
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select content ->> 'title' from original where subject_id = 18")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("Eerste");
        }
    }
}
