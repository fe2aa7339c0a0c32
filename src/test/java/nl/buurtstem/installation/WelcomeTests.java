package nl.buurtstem.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class WelcomeTests {

    private static String text(Installation.Mode mode, String address, StartNote note) {
        Installation installation = new Installation(mode, Path.of("data"), null, null, address, List.of());
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("note", note);
        return new Welcome(installation, beans.getBeanProvider(StartNote.class)).text("8123", 4217);
    }

    @Test
    void theDemoSaysWhereItIsAndHowToStopIt() {
        assertThat(text(Installation.Mode.DEMO, null, new StartNote("Mail lands in", List.of("/demo/mail"))))
                .contains("as a demo. It took 4.2 seconds.")
                .contains("http://localhost:8123")
                .contains("  Mail lands in\n    /demo/mail")
                .contains("kill " + ProcessHandle.current().pid());
    }

    @Test
    void productionSaysItsPublicAddressFirst() {
        assertThat(text(
                        Installation.Mode.PRODUCTION,
                        "https://buurtstem.example.org",
                        new ProductionNotes().whichAreas("")))
                .contains("as a production installation")
                .contains("Open   https://buurtstem.example.org   (this machine: http://localhost:8123)")
                .contains("/areas/imports")
                .doesNotContain("zilveroog.example");
    }
}
