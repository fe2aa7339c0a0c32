package nl.buurtstem.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.MovableClock;
import nl.buurtstem.testing.PostgresServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** The job that fills agendas: once per district and date, whatever happens. Middenland selects by threshold alone. */
@AppTest
class SelectDueTests {

    private static final Instant OCTOBER = Instant.parse("2026-10-10T10:00:00Z");
    private static final Instant NOVEMBER_DATE = Instant.parse("2026-11-04T15:00:00Z");
    private static final Instant DECEMBER_DATE = Instant.parse("2026-12-02T15:00:00Z");

    private final Agenda agenda;
    private final SelectionRepository selections;
    private final MovableClock clock;
    private final PostgresServer.Database database;
    private final Shelf shelf;

    SelectDueTests(
            Agenda agenda,
            SelectionRepository selections,
            MovableClock clock,
            PostgresServer.Database database,
            DatabaseClient client) {
        this.agenda = agenda;
        this.selections = selections;
        this.clock = clock;
        this.database = database;
        this.shelf = new Shelf(client);
    }

    @BeforeEach
    void nothingYet() {
        Shelf.clear(database);
        clock.set(NOVEMBER_DATE.plusSeconds(20));
    }

    @Test
    void nothingHappensBeforeTheDate() {
        IdeaId idea = shelf.liked(shelf.idea("ML", OCTOBER, 3), 3, OCTOBER.plusSeconds(900));
        clock.set(NOVEMBER_DATE.minusSeconds(5));

        assertThat(agenda.selectDue().block()).isZero();

        assertThat(shelf.stage(idea)).isEqualTo("SUPPORTED");
        assertThat(shelf.count("selection")).isZero();
    }

    @Test
    void aSupportedIdeaComesOnAMeetingTwoWeeksLaterWhenNoneIsPlanned() {
        IdeaId supported = shelf.liked(shelf.idea("ML", OCTOBER, 3), 4, OCTOBER.plusSeconds(900));
        IdeaId collecting = shelf.liked(shelf.idea("ML", OCTOBER, 3), 2, OCTOBER.plusSeconds(900));

        assertThat(agenda.selectDue().block()).isOne();

        assertThat(shelf.stage(supported)).isEqualTo("ON_AGENDA");
        assertThat(shelf.stage(collecting)).isEqualTo("COLLECTING");
        assertThat(shelf.one("select starts_at from meeting", Instant.class))
                .isEqualTo(Instant.parse("2026-11-18T18:30:00Z"));
        assertThat(shelf.one("select idea_id from agenda_item", Long.class)).isEqualTo(supported.value());
    }

    @Test
    void theCommitteesFirstMeetingAfterTheDateIsTaken() {
        shelf.liked(shelf.idea("ML", OCTOBER, 3), 4, OCTOBER.plusSeconds(900));
        meeting("ML", "2026-11-04T14:00:00Z");
        meeting("HZ", "2026-11-05T18:30:00Z");
        meeting("ML", "2026-11-10T18:30:00Z");
        meeting("ML", "2026-12-10T18:30:00Z");

        agenda.selectDue().block();

        assertThat(shelf.one(
                        "select starts_at from meeting m join agenda_item i on i.meeting_id = m.id", Instant.class))
                .isEqualTo(Instant.parse("2026-11-10T18:30:00Z"));
    }

    @Test
    void anEmptyDateIsFrozenWithoutAMeeting() {
        shelf.idea("ML", OCTOBER, 3);

        assertThat(agenda.selectDue().block()).isZero();

        assertThat(shelf.count("selection")).isOne();
        assertThat(shelf.count("meeting")).isZero();
        assertThat(shelf.one("select reason from selection_row", String.class)).isEqualTo("BELOW_THRESHOLD");
    }

    @Test
    void runningTwiceGivesTheSameAgendaOnce() {
        shelf.liked(shelf.idea("ML", OCTOBER, 3), 4, OCTOBER.plusSeconds(900));
        agenda.selectDue().block();

        assertThat(agenda.selectDue().block()).isZero();

        assertThat(shelf.count("agenda_item")).isOne();
        assertThat(shelf.count("selection")).isOne();
        assertThat(shelf.count("meeting")).isOne();
    }

    @Test
    void manyNodesAtTheSameMomentGiveTheSameAgendaOnce() {
        for (int i = 0; i < 4; i++) {
            shelf.liked(shelf.idea("ML", OCTOBER, 3), 3 + i, OCTOBER.plusSeconds(900));
            shelf.liked(shelf.idea("HZ", OCTOBER, 3), 3 + i, OCTOBER.plusSeconds(900));
        }

        List<Integer> selected = Flux.range(0, 8)
                .flatMap(node -> agenda.selectDue().subscribeOn(Schedulers.parallel()), 8)
                .collectList()
                .block();

        assertThat(selected.stream().mapToInt(Integer::intValue).sum()).isEqualTo(5);
        assertThat(shelf.count("agenda_item")).isEqualTo(5);
        assertThat(shelf.count("selection")).isEqualTo(2);
        assertThat(shelf.count("meeting")).isEqualTo(2);
        assertThat(shelf.count("idea_event where kind = 'SELECT'")).isEqualTo(5);
        assertThat(shelf.numbers("select position::bigint from agenda_item i join meeting m on m.id = i.meeting_id"
                        + " where m.district_id = " + shelf.district("ML") + " order by position"))
                .containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void aCrashJustBeforeTheEndLeavesNothingAndTheNextRunDoesItWhole() {
        IdeaId idea = shelf.liked(shelf.idea("ML", OCTOBER, 3), 4, OCTOBER.plusSeconds(900));
        IdeaId ending = shelf.idea("ML", Instant.parse("2026-08-06T10:00:00Z"), 3);
        Shelf.asOwner(
                database,
                "create function crash() returns trigger language plpgsql as 'begin raise exception ''crash''; end'",
                "create constraint trigger crash after insert on agenda_item deferrable initially deferred"
                        + " for each row execute function crash()");

        agenda.selectDue().block();

        assertThat(shelf.stage(idea)).isEqualTo("SUPPORTED");
        assertThat(shelf.stage(ending)).as("windows wait for the selection").isEqualTo("COLLECTING");
        assertThat(shelf.count("agenda_item")
                        + shelf.count("meeting")
                        + shelf.count("outbox")
                        + shelf.count("selection where due_at = '" + NOVEMBER_DATE + "'"))
                .isZero();

        Shelf.asOwner(database, "drop trigger crash on agenda_item", "drop function crash()");

        assertThat(agenda.selectDue().block()).isOne();
        assertThat(shelf.stage(idea)).isEqualTo("ON_AGENDA");
        assertThat(shelf.stage(ending)).isEqualTo("EXPIRED");
    }

    @Test
    void datesThatWereMissedAreDoneInOrder() {
        IdeaId first = shelf.liked(shelf.idea("ML", OCTOBER, 3), 3, NOVEMBER_DATE.minusSeconds(60));
        IdeaId second = shelf.liked(shelf.idea("ML", OCTOBER, 3), 3, DECEMBER_DATE.minusSeconds(60));
        clock.set(DECEMBER_DATE.plus(Duration.ofDays(3)));

        assertThat(agenda.selectDue().block()).isEqualTo(2);

        assertThat(dateOf(first)).isEqualTo(NOVEMBER_DATE);
        assertThat(dateOf(second)).isEqualTo(DECEMBER_DATE);
        assertThat(shelf.one("select min(starts_at) from meeting", Instant.class))
                .as("no meeting in the past")
                .isAfter(clock.instant());
    }

    @Test
    void theLikesThereAreAtTheInstantCount() {
        IdeaId early = shelf.liked(shelf.idea("HZ", OCTOBER, 3), 4, NOVEMBER_DATE.minusSeconds(60));
        IdeaId late = shelf.liked(shelf.idea("HZ", OCTOBER, 3), 3, NOVEMBER_DATE.minusSeconds(60));
        shelf.liked(late, 5, NOVEMBER_DATE.plusSeconds(400));

        agenda.selectDue().block();

        assertThat(shelf.stage(early)).isEqualTo("ON_AGENDA");
        assertThat(shelf.stage(late)).isEqualTo("SUPPORTED");
        assertThat(shelf.one("select likes from selection_row where idea_id = " + late.value(), Integer.class))
                .isEqualTo(3);
    }

    @Test
    void aLikeTakenBackLaterTakesNoSupportAway() {
        IdeaId idea = shelf.liked(shelf.idea("ML", OCTOBER, 3), 3, OCTOBER.plusSeconds(900));
        shelf.withdraw(idea, 2);

        agenda.selectDue().block();

        assertThat(shelf.stage(idea)).isEqualTo("ON_AGENDA");
        assertThat(shelf.one("select likes from selection_row", Integer.class)).isOne();
    }

    @Test
    void aWindowThatEndsAtTheMomentOfSelectionStillTakesPart() {
        Instant published = NOVEMBER_DATE.minus(Duration.ofDays(90));
        IdeaId supported = shelf.liked(shelf.idea("ML", published, 3), 3, NOVEMBER_DATE.minusSeconds(60));
        IdeaId collecting = shelf.liked(shelf.idea("ML", published, 3), 2, NOVEMBER_DATE.minusSeconds(60));

        agenda.selectDue().block();

        assertThat(shelf.stage(supported)).isEqualTo("ON_AGENDA");
        assertThat(shelf.stage(collecting)).isEqualTo("EXPIRED");
        assertThat(shelf.cause(collecting)).isEqualTo("THRESHOLD_NOT_MET");
    }

    @Test
    void whoeverReachedTheThresholdIsSelectedAtTheNextDateEvenWhenTheWindowEndedInBetween() {
        Instant published = NOVEMBER_DATE.minus(Duration.ofDays(80));
        IdeaId idea = shelf.liked(shelf.idea("ML", published, 3), 3, NOVEMBER_DATE.plus(Duration.ofDays(5)));
        clock.set(NOVEMBER_DATE.plus(Duration.ofDays(15)));
        agenda.selectDue().block();
        assertThat(shelf.stage(idea)).isEqualTo("SUPPORTED");
        clock.set(DECEMBER_DATE.plusSeconds(10));

        agenda.selectDue().block();

        assertThat(shelf.stage(idea)).isEqualTo("ON_AGENDA");
    }

    @Test
    void supportedButNotAmongTheTopExpiresWhenItsWindowEnds() {
        Instant published = NOVEMBER_DATE.minus(Duration.ofDays(88));
        IdeaId less = shelf.liked(shelf.idea("HZ", published, 3), 4, NOVEMBER_DATE.minusSeconds(60));
        IdeaId most = shelf.liked(shelf.idea("HZ", published, 3), 9, NOVEMBER_DATE.minusSeconds(60));

        agenda.selectDue().block();
        assertThat(shelf.stage(most)).isEqualTo("ON_AGENDA");
        assertThat(shelf.stage(less)).as("its window is still open").isEqualTo("SUPPORTED");
        clock.forward(Duration.ofDays(3));
        agenda.selectDue().block();

        assertThat(shelf.stage(less)).isEqualTo("EXPIRED");
        assertThat(shelf.cause(less)).isEqualTo("NOT_SELECTED");
    }

    @Test
    void moreIdeasThanPlacesLeavesTheLeastLikedForTheNextDate() {
        for (int i = 0; i < 7; i++) {
            shelf.liked(shelf.idea("ML", OCTOBER, 3), 3 + i, NOVEMBER_DATE.minusSeconds(60));
        }

        assertThat(agenda.selectDue().block()).isEqualTo(5);
        clock.set(DECEMBER_DATE.plusSeconds(10));
        assertThat(agenda.selectDue().block()).isEqualTo(2);
    }

    @Test
    void anyoneCanComputeAFrozenListAgain() {
        for (int i = 0; i < 6; i++) {
            shelf.liked(shelf.idea("HZ", OCTOBER, 3), 1 + i % 5, NOVEMBER_DATE.minusSeconds(60 + i));
        }
        shelf.idea("HZ", OCTOBER, 3);
        agenda.selectDue().block();
        long id = shelf.one(
                "select id from selection where district_id = " + shelf.district("HZ")
                        + " order by due_at desc limit 1",
                Long.class);

        Frozen frozen = selections.find(id).block();

        assertThat(frozen.rows()).hasSize(7);
        assertThat(frozen.holds()).isTrue();
    }

    @Test
    void theProgramCannotChangeAFrozenList() {
        shelf.liked(shelf.idea("ML", OCTOBER, 3), 4, OCTOBER.plusSeconds(900));
        agenda.selectDue().block();

        assertThat(shelf.one(
                        "select has_table_privilege('buurtstem_app', 'selection_row', 'update')"
                                + " or has_table_privilege('buurtstem_app', 'selection_row', 'delete')"
                                + " or has_table_privilege('buurtstem_app', 'selection', 'update')"
                                + " or has_table_privilege('buurtstem_app', 'selection', 'delete')",
                        Boolean.class))
                .isFalse();
    }

    private void meeting(String district, String startsAt) {
        Shelf.asOwner(
                database,
                "insert into meeting (district_id, starts_at) values (" + shelf.district(district) + ", '" + startsAt
                        + "')");
    }

    private Instant dateOf(IdeaId idea) {
        return shelf.one(
                "select s.due_at from selection s join agenda_item i on i.selection_id = s.id where i.idea_id = "
                        + idea.value(),
                Instant.class);
    }
}
