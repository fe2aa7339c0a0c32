package nl.buurtstem.residents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.buurtstem.i18n.Words;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody who is not of the municipality can take a name that makes others think so. */
@AppTest
class ReservedNamesTests {

    private final ReservedNames names;
    private final Words words;
    private final Cast cast;

    ReservedNamesTests(ReservedNames names, Words words, Cast cast) {
        this.names = names;
        this.words = words;
        this.cast = cast;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gemeente Zilveroog",
                "GEMEENTE",
                "gémeénte zilveroog",
                "G e m e e n t e",
                "G.e-m.e.e.n.t.e",
                "Gem33nte",
                "Gеmеente", // with two Cyrillic letters
                "Ｇｅｍｅｅｎｔｅ",
                "Ambtenaar Jansen",
                "De griffier",
                "Gr1ff1er",
                "Burgemeester",
                "Wethouder Groen",
                "Raadhuis, balie",
                "Team Stadsdeel Havenzijde",
                "Gebiedsteam Middenland",
                "Buurtstem",
                "Buurt-stem beheer",
                "Admin",
                "a d m i n",
                "4dm1n",
                "Moderator 2",
                "Zilveroog",
                "Stad Zilveroog",
                "Team Middenland",
                "The Municipality",
                "Town Hall",
                "Mayor",
                "Police",
                "City Council",
                "بلدية زيلفراوخ",
                "البلدية",
                "مـوظف البَلَدية",
                "المدير",
                "شرطة"
            })
    void namesThatPoseAsTheMunicipalityAreRefused(String name) {
        assertThatThrownBy(() -> names.require(new Pseudonym(name))).hasMessage("residents.refusal.name_reserved");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sam uit Zilveroog",
                "Sam uit de Molenbuurt",
                "Oma uit Havenzijde",
                "Badmintonclub",
                "Politiek moe",
                "Modeliefhebber",
                "Daniel from the reed lands",
                "Magda z Mastbos",
                "Clark",
                "Staffan",
                "فاطمة من الحي",
                "لقلق 214",
                "O'Brien & Co (oud)"
            })
    void anyOtherNameIsFree(String name) {
        assertThat(names.require(new Pseudonym(name)).value()).isEqualTo(name);
    }

    @Test
    void noNameOfChanceIsReserved() {
        words.languages().forEach(language -> {
            for (int n = 0; n < 200; n++) {
                names.require(Pseudonym.random(words.in(language.tag())));
            }
        });
    }

    @Test
    void aResidentIsToldWhichWordItIs() {
        Visitor.Answer answer = rename(cast.visitor(cast.resident("Sam")), "Gemeente Zilveroog");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text(".error-summary")).contains("Met “gemeente” in uw naam");
        assertThat(answer.one("input[name=name]").attr("value")).isEqualTo("Gemeente Zilveroog");
    }

    @Test
    void anOfficialMaySaySo() {
        Visitor official = cast.visitor(cast.staff("Bas", Role.OFFICIAL, "ML"));

        assertThat(rename(official, "Bas, gemeente Zilveroog").text("#alerts")).contains("veranderd");
    }

    private static Visitor.Answer rename(Visitor visitor, String name) {
        return visitor.get("/me").form("form[action='/me']").with("name", name).submit();
    }
}
