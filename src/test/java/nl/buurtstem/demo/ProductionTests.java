package nl.buurtstem.demo;

import static org.assertj.core.api.Assertions.assertThat;

import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.TestPropertySource;

/** Production knows nothing of the demo. */
@AppTest
@TestPropertySource(
        properties = {
            "buurtstem.mode=production",
            "buurtstem.demo.fill=true",
            "buurtstem.administrator=beheer@gemeente-voorbeeld.nl"
        })
class ProductionTests {

    private final Cast cast;
    private final DatabaseClient database;

    ProductionTests(Cast cast, DatabaseClient database) {
        this.cast = cast;
        this.database = database;
    }

    @Test
    void thereIsNoMailboxForEverybody() {
        assertThat(cast.guest().get("/demo/mail").status()).isEqualTo(404);
        assertThat(cast.guest()
                        .header("Accept", "application/json")
                        .get("/demo/mail")
                        .status())
                .isEqualTo(404);
        Visitor.Answer help = cast.guest().get("/help");
        assertThat(help.page().select("a[href=/demo/mail]")).isEmpty();
    }

    @Test
    void thereAreNoDemoPeople() {
        Long demo = database.sql("select count(*) from resident where email like '%.example'")
                .map(row -> row.get(0, Long.class))
                .one()
                .block();
        assertThat(demo).isZero();
    }
}
