package nl.buurtstem.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.buurtstem.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of an idea's life, written a second time: who makes which move from where, where it leads, what it carries. */
class MoveTests {

    private static final String PUBLIC_BEFORE_THE_END =
            "COLLECTING SUPPORTED ON_AGENDA DISCUSSED ADOPTED PARTLY_ADOPTED DECLINED IN_PROGRESS DONE EXPIRED WITHDRAWN";

    /** Move | from | to | who | what it must carry. */
    private static final String TABLE = """
            SUBMIT       | DRAFT | IN_REVIEW | RESIDENT FACILITATOR |
            OPEN         | DRAFT | COLLECTING | PROGRAM |
            PUBLISH      | IN_REVIEW CHANGES_ASKED | COLLECTING | OFFICIAL | REASON
            ASK_CHANGE   | IN_REVIEW | CHANGES_ASKED | OFFICIAL | REASON
            RESUBMIT     | CHANGES_ASKED | IN_REVIEW | RESIDENT FACILITATOR |
            HOLD         | COLLECTING | IN_REVIEW | RESIDENT FACILITATOR |
            SUPPORT      | COLLECTING | SUPPORTED | PROGRAM |
            SELECT       | COLLECTING SUPPORTED | ON_AGENDA | PROGRAM |
            NOMINATE     | COLLECTING SUPPORTED | ON_AGENDA | CLERK FACILITATOR | REASON
            DISCUSS      | ON_AGENDA | DISCUSSED | CLERK | REASON
            ADOPT        | DISCUSSED | ADOPTED | CLERK | REASON
            ADOPT_PARTLY | DISCUSSED | PARTLY_ADOPTED | CLERK | REASON
            DECLINE      | DISCUSSED | DECLINED | CLERK | REASON WHAT_IS_POSSIBLE
            WIN          | COLLECTING SUPPORTED | ADOPTED | OFFICIAL | REASON
            START        | ADOPTED PARTLY_ADOPTED | IN_PROGRESS | OFFICIAL | REASON CONTACT_AND_DATE
            FINISH       | IN_PROGRESS | DONE | OFFICIAL | REASON
            REOPEN       | DONE | IN_PROGRESS | OFFICIAL | REASON
            EXPIRE       | COLLECTING SUPPORTED | EXPIRED | PROGRAM | CAUSE
            WITHDRAW     | IN_REVIEW CHANGES_ASKED COLLECTING SUPPORTED | WITHDRAWN | RESIDENT |
            MERGE        | COLLECTING SUPPORTED | MERGED | OFFICIAL | REASON TARGET
            UNMERGE      | MERGED | BEFORE | OFFICIAL | REASON
            HIDE         | IN_REVIEW CHANGES_ASKED %s | HIDDEN | OFFICIAL | REASON
            RESTORE      | HIDDEN | BEFORE | OFFICIAL | REASON
            """.formatted(PUBLIC_BEFORE_THE_END);

    private static final Map<String, String> WORTH = Map.of(
            Reason.Key.CONTACT, "Marieke, gebiedsteam",
            Reason.Key.DATE, "2026-12-31",
            Reason.Key.POSSIBLE, "Een kleiner bad kan wel.",
            Reason.Key.CAUSE, "THRESHOLD_NOT_MET",
            Reason.Key.INTO, "7");

    record Row(Move move, Set<Stage> from, String to, Set<ActorRole> who, Set<Need> needs) {

        static Row of(String line) {
            String[] cells =
                    Arrays.stream((line + " ").split("\\|")).map(String::strip).toArray(String[]::new);
            return new Row(
                    Move.valueOf(cells[0]),
                    words(Stage.class, cells[1]),
                    cells[2],
                    words(ActorRole.class, cells[3]),
                    words(Need.class, cells[4]));
        }

        private static <E extends Enum<E>> Set<E> words(Class<E> type, String cell) {
            Set<E> words = new HashSet<>();
            Stream.of(cell.split(" ")).filter(w -> !w.isEmpty()).forEach(w -> words.add(Enum.valueOf(type, w)));
            return words;
        }

        @Override
        public String toString() {
            return move.name();
        }
    }

    static List<Row> rows() {
        return TABLE.lines().map(Row::of).toList();
    }

    @Test
    void everyMoveHasOneRow() {
        assertThat(rows().stream().map(Row::move)).containsExactlyInAnyOrder(Move.values());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aMoveIsOpenToTheseRolesInTheseStagesAndToNobodyElseAnywhere(Row row) {
        for (Stage stage : Stage.values()) {
            for (ActorRole role : ActorRole.values()) {
                assertThat(row.move().isOpenTo(role, stage))
                        .as("%s by %s from %s", row.move(), role, stage)
                        .isEqualTo(row.from().contains(stage) && row.who().contains(role));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aMoveLeadsToOneStage(Row row) {
        assertThat(row.move().to() == null ? "BEFORE" : row.move().to().name()).isEqualTo(row.to());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aMoveThatCarriesEverythingIsMade(Row row) {
        Reason full = new Reason("Daarom.", "nl", WORTH);
        row.who()
                .forEach(role ->
                        assertThatCode(() -> row.move().check(role, full)).doesNotThrowAnyException());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aMoveThatLacksSomethingItNeedsIsRefused(Row row) {
        ActorRole role = row.who().iterator().next();
        for (Need need : Need.values()) {
            Reason lacking = without(need);
            if (row.needs().contains(need)) {
                assertThatThrownBy(() -> row.move().check(role, lacking)).isInstanceOf(Refused.class);
            } else {
                assertThatCode(() -> row.move().check(role, lacking)).doesNotThrowAnyException();
            }
        }
    }

    private static Reason without(Need need) {
        Map<String, String> detail = new java.util.HashMap<>(WORTH);
        switch (need) {
            case REASON -> {}
            case CONTACT_AND_DATE -> detail.remove(Reason.Key.DATE);
            case WHAT_IS_POSSIBLE -> detail.put(Reason.Key.POSSIBLE, " ");
            case CAUSE -> detail.remove(Reason.Key.CAUSE);
            case TARGET -> detail.remove(Reason.Key.INTO);
        }
        return new Reason(need == Need.REASON ? "  " : "Daarom.", "nl", detail);
    }

    @ParameterizedTest
    @EnumSource(ActorRole.class)
    void whoeverHasNoPartInAMoveIsRefused(ActorRole role) {
        rows().stream()
                .filter(row -> !row.who().contains(role))
                .forEach(row -> assertThatThrownBy(() -> row.move().check(role, new Reason("Daarom.", "nl", WORTH)))
                        .isInstanceOf(Refused.class));
    }

    /** A facilitator who hands in acts for the resident. */
    @Test
    void everybodyWhoActsForTheMunicipalitySaysWhy() {
        rows().stream()
                .filter(row -> row.who().stream().anyMatch(ActorRole::isStaff))
                .filter(row -> !Set.of(Move.SUBMIT, Move.RESUBMIT, Move.HOLD).contains(row.move()))
                .forEach(row -> assertThat(row.needs()).as(row.toString()).contains(Need.REASON));
    }

    @Test
    void everyStageCanBeReached() {
        Set<String> reached = new TreeSet<>();
        rows().forEach(row -> reached.add(row.to()));
        assertThat(reached)
                .containsAll(Stream.of(Stage.values())
                        .filter(s -> s != Stage.DRAFT)
                        .map(Stage::name)
                        .toList());
    }
}
