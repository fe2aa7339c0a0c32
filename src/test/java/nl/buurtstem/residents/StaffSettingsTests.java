package nl.buurtstem.residents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.buurtstem.installation.CannotStart;
import nl.buurtstem.residents.provider.Identity;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** What is wrong with groups and accounts is told to whoever set them up, without a word about a person. */
class StaffSettingsTests {

    private static StaffSettings with(StaffSettings.Group... groups) {
        return new StaffSettings(true, Duration.ofHours(12), "groups", "", List.of(groups));
    }

    @Test
    void aGroupForAnAreaThatIsNotThereIsNamed() {
        StaffSettings settings = with(
                new StaffSettings.Group("a", Role.CLERK, "ZO"), new StaffSettings.Group("b", Role.OFFICIAL, "NOPE"));
        assertThat(settings.strangers("ZO"::equals))
                .singleElement()
                .asString()
                .startsWith("BUURTSTEM_STAFF_ROLES_1_AREA=NOPE: no area has this key");
    }

    @Test
    @SuppressWarnings("NullAway") // what is not set is absent
    void aGroupThatIsNamedByHalfDoesNotStart() {
        assertThatThrownBy(() -> with(new StaffSettings.Group("a", null, "")).requireWhole())
                .isInstanceOf(CannotStart.class)
                .hasMessageEndingWith("Not set: BUURTSTEM_STAFF_ROLES_0_ROLE, BUURTSTEM_STAFF_ROLES_0_AREA.");
    }

    @Test
    void theEnvironmentNamesThemAsTheReadmeDoes() {
        Map<String, Object> environment = Map.of(
                "BUURTSTEM_STAFF_ROLES_CLAIM", "roles",
                "BUURTSTEM_STAFF_MAIL_LINKS", "false",
                "BUURTSTEM_STAFF_ROLES_0_VALUE", "3f2c",
                "BUURTSTEM_STAFF_ROLES_0_ROLE", "CLERK",
                "BUURTSTEM_STAFF_ROLES_0_AREA", "Den Haag");
        StaffSettings settings = new Binder(ConfigurationPropertySources.from(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, environment)))
                .bindOrCreate("buurtstem.staff", StaffSettings.class);
        assertThat(settings.rolesClaim()).isEqualTo("roles");
        assertThat(settings.mailLinks()).isFalse();
        assertThat(settings.roles()).containsExactly(new StaffSettings.Group("3f2c", Role.CLERK, "Den Haag"));
    }

    private static Identity account(Map<String, Object> claims) {
        return new Identity("https://sso.example", "1", null, claims, "token");
    }

    @Test
    void aClaimThatIsAbsentIsNamedWithThoseThatAreThere() {
        Identity account = account(Map.of("sub", "7f3a", "name", "Wim Bakker", "realm_access", Map.of()));
        assertThat(Lacking.role(account, "groups"))
                .isEqualTo("claim `groups` is absent from the ID token; present: name, realm_access, sub");
        assertThat(Lacking.role(account, "realm_access.roles")).startsWith("claim `realm_access.roles` is absent");
        assertThat(Lacking.email(account))
                .isEqualTo("claim `email` is absent from the ID token; present: name, realm_access, sub");
    }

    @Test
    void whatAClaimSaysOfSomebodyIsNotTold() {
        Identity account = account(Map.of(
                "groups", List.of("wandelclub", "mt"), "email", "wim@gemeente.example", "email_verified", false));
        assertThat(Lacking.role(account, "groups"))
                .isEqualTo("claim `groups` of the ID token gives no role here; how many values it holds: 2");
        assertThat(Lacking.email(account)).contains("`email_verified`").doesNotContain("wim");
    }
}
