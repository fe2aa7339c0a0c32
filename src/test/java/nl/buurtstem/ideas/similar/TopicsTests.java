package nl.buurtstem.ideas.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TopicsTests {

    private static Topics topics(String title) {
        return Topics.of(title, "", "", Set.of("speeltuin", "molen"));
    }

    private static List<String> heads(String title) {
        return topics(title).list().stream().map(Topic::head).toList();
    }

    @Test
    void whatItIsComesBeforeForWhomAndWhere() {
        assertThat(heads("Een bankje voor ouderen bij de sluis")).startsWith("bankje", "ouderen");
    }

    @Test
    void aPlaygroundIsAThingAndThePlaygroundIsAPlace() {
        assertThat(topics("Een speeltuin voor ons").list().getFirst().weight())
                .isGreaterThan(topics("De speeltuin is dicht").list().getFirst().weight());
    }

    @Test
    void wordsThatStandInAnyIdeaSayNothing() {
        assertThat(heads("Graag een mooie plek voor iedereen in onze buurt")).isEmpty();
    }

    @Test
    void theSameThingInOtherWordsIsTheSameTopic() {
        assertThat(topics("Meer prullenbakken").sharedWith(topics("Een vuilnisbak erbij")))
                .isEqualTo(1);
        assertThat(topics("Meer prullenbakken").sharedWith(topics("Een podium erbij")))
                .isZero();
    }

    @Test
    void accentsCapitalsAndEndingsMakeNoDifference() {
        assertThat(topics("Repaircafé").sharedWith(topics("een repaircafe"))).isEqualTo(1);
        assertThat(topics("Kabelbanen").sharedWith(topics("een kabelbaan"))).isZero();
        assertThat(topics("Klokken luiden").sharedWith(topics("klok luiden"))).isPositive();
    }

    @Test
    void questionsToTheDatabaseHoldNothingButWords() {
        assertThat(topics("'); drop table idea; -- & | ! :* <->").list())
                .allSatisfy(topic -> assertThat(topic.anywhere()).matches("[\\p{L}\\p{N}|:* ]+"));
    }
}
