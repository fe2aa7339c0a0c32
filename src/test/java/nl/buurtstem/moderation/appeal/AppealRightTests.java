package nl.buurtstem.moderation.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.moderation.Decided;
import nl.buurtstem.moderation.Decision;
import nl.buurtstem.moderation.Rule;
import nl.buurtstem.moderation.Situation;
import nl.buurtstem.moderation.Subject;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Post;
import nl.buurtstem.residents.ResidentId;
import nl.buurtstem.residents.Role;
import nl.buurtstem.web.Viewer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may disagree with what, and who may look at it again: situation, role, and whether it is the same person, cell by cell. */
class AppealRightTests {

    private static final AreaPath HERE = new AreaPath(30, 20, 10);
    private static final int ELSEWHERE = 21;
    private static final Instant DECIDED = Instant.parse("2026-06-01T10:00:00Z");
    private static final Instant NOW = DECIDED.plus(Duration.ofDays(10));

    private static final ResidentId AUTHOR = id();
    private static final ResidentId SCRIBE = id();
    private static final ResidentId FLAGGER = id();
    private static final ResidentId DECIDER = id();
    private static final ResidentId COLLEAGUE = id();

    private static final Post OFFICIAL = new Post(Role.OFFICIAL, HERE.district());
    private static final Post ADMINISTRATOR = new Post(Role.ADMINISTRATOR, HERE.municipality());

    private static final Map<String, Viewer> PEOPLE = Map.ofEntries(
            Map.entry("a guest", Viewer.GUEST),
            Map.entry("a resident", person(id())),
            Map.entry("the author", person(AUTHOR)),
            Map.entry("who flagged it", person(FLAGGER)),
            Map.entry("who entered it", person(SCRIBE, new Post(Role.FACILITATOR, HERE.district()))),
            Map.entry("the official who decided", person(DECIDER, OFFICIAL)),
            Map.entry("the official who decided, administrator too", person(DECIDER, OFFICIAL, ADMINISTRATOR)),
            Map.entry("another official here", person(COLLEAGUE, OFFICIAL)),
            Map.entry(
                    "another official, of the municipality",
                    person(id(), new Post(Role.OFFICIAL, HERE.municipality()))),
            Map.entry("an official elsewhere", person(id(), new Post(Role.OFFICIAL, ELSEWHERE))),
            Map.entry("an official here who wrote it", person(AUTHOR, OFFICIAL)),
            Map.entry("an official here who entered it", person(SCRIBE, OFFICIAL)),
            Map.entry("an official here who flagged it", person(FLAGGER, OFFICIAL)),
            Map.entry("a clerk here", person(id(), new Post(Role.CLERK, HERE.district()))),
            Map.entry("a facilitator here", person(id(), new Post(Role.FACILITATOR, HERE.district()))),
            Map.entry("an administrator", person(id(), ADMINISTRATOR)),
            Map.entry("an administrator elsewhere", person(id(), new Post(Role.ADMINISTRATOR, ELSEWHERE))),
            Map.entry("an administrator who wrote it", person(AUTHOR, ADMINISTRATOR)));

    private static final Set<String> AUTHORS =
            Set.of("the author", "an official here who wrote it", "an administrator who wrote it");
    private static final Set<String> FLAGGERS = Set.of("who flagged it", "an official here who flagged it");
    private static final Set<String> COLLEAGUES =
            Set.of("another official here", "another official, of the municipality");
    private static final Set<String> NOBODY = Set.of();

    /** A situation, who may ask in it, and who may rule. */
    private enum Case {
        /** Hidden, and nobody appealed. */
        HIDDEN(AUTHORS, NOBODY),
        SENT_BACK(AUTHORS, NOBODY),
        KEPT(FLAGGERS, NOBODY),
        PUBLISHED(NOBODY, NOBODY),
        RESTORED(NOBODY, NOBODY),
        /** Hidden in one action; somebody looks at it anyway. */
        HIDDEN_IN_A_HURRY(NOBODY, NOBODY),
        DECIDED_AGAIN_SINCE(NOBODY, NOBODY),
        AFTER_SIX_WEEKS(NOBODY, NOBODY),
        /** The author appealed. */
        APPEALED(NOBODY, with(COLLEAGUES, "an official here who flagged it")),
        /** Who flagged it appealed. */
        KEPT_AND_APPEALED(NOBODY, COLLEAGUES),
        /** The author appealed, and the one who decided is the only official here. */
        APPEALED_WITH_ONE_OFFICIAL(NOBODY, with(COLLEAGUES, "an official here who flagged it", "an administrator")),
        RULED(NOBODY, NOBODY);

        private final Set<String> ask;
        private final Set<String> rule;

        Case(Set<String> ask, Set<String> rule) {
            this.ask = ask;
            this.rule = rule;
        }
    }

    private static Set<String> with(Set<String> some, String... more) {
        return Stream.concat(some.stream(), Arrays.stream(more)).collect(java.util.stream.Collectors.toSet());
    }

    @TestFactory
    Stream<DynamicTest> everyCellOfTheTable() {
        return Arrays.stream(Case.values())
                .flatMap(situation -> PEOPLE.keySet().stream()
                        .flatMap(who -> Stream.of(
                                cell(AppealRight.ASK, situation, who, situation.ask.contains(who)),
                                cell(AppealRight.RULE, situation, who, situation.rule.contains(who)))));
    }

    private static DynamicTest cell(AppealRight right, Case situation, String who, boolean expected) {
        Instant now = situation == Case.AFTER_SIX_WEEKS ? DECIDED.plus(Duration.ofDays(43)) : NOW;
        return DynamicTest.dynamicTest(
                right + ", " + situation + ", " + who + ": " + (expected ? "yes" : "no"),
                () -> assertThat(right.allows(PEOPLE.get(who), about(situation), now))
                        .isEqualTo(expected));
    }

    private static Appealed about(Case situation) {
        Decision decision = decision(situation);
        boolean kept = decision.decision() == Decision.Kind.KEEP;
        List<Appeal> appeals = switch (situation) {
            case APPEALED, APPEALED_WITH_ONE_OFFICIAL, RULED -> List.of(appeal(Side.AUTHOR, AUTHOR));
            case KEPT_AND_APPEALED -> List.of(appeal(Side.FLAGGER, FLAGGER));
            default -> List.of();
        };
        return new Appealed(
                new Decided(5, "idea", 17, 2, decision, HERE.neighbourhood(), DECIDER, DECIDED, 1, false),
                subject(kept ? Situation.VISIBLE : Situation.HIDDEN),
                situation == Case.DECIDED_AGAIN_SINCE ? 3 : 2,
                Set.of(FLAGGER),
                Set.of(),
                situation == Case.APPEALED_WITH_ONE_OFFICIAL ? Set.of(DECIDER) : Set.of(DECIDER, COLLEAGUE),
                appeals,
                situation == Case.RULED ? ruled() : null);
    }

    private static Decision decision(Case situation) {
        Decision.Kind kind = switch (situation) {
            case SENT_BACK -> Decision.Kind.ASK_CHANGE;
            case KEPT, KEPT_AND_APPEALED -> Decision.Kind.KEEP;
            case PUBLISHED -> Decision.Kind.PUBLISH;
            case RESTORED -> Decision.Kind.RESTORE;
            default -> Decision.Kind.HIDE;
        };
        Rule rule = situation == Case.HIDDEN_IN_A_HURRY ? Rule.URGENT : kind.takesAway() ? Rule.ATTACK : Rule.NONE;
        return new Decision(kind, rule, "Dit mag niet, om een reden.", "nl");
    }

    private static Ruled ruled() {
        return new Ruled(5, new Ruling(Verdict.UPHELD, Rule.ATTACK, "Het klopte zo.", "nl"), COLLEAGUE, NOW, null);
    }

    private static Appeal appeal(Side side, ResidentId by) {
        return new Appeal(5, side, by, "Ik ben het er niet mee eens.", "nl", NOW);
    }

    private static Subject subject(Situation situation) {
        return new Subject("idea", 17, 1, "Bomen op het plein", "nl", "/ideas/17", AUTHOR, SCRIBE, HERE, situation);
    }

    @ParameterizedTest
    @CsvSource({
        "HIDE, HIDDEN, RESTORE",
        "HIDE, VISIBLE,",
        "HIDE, ELSEWHERE,",
        "ASK_CHANGE, CHANGES_ASKED, PUBLISH",
        "ASK_CHANGE, IN_REVIEW, PUBLISH",
        "ASK_CHANGE, VISIBLE,",
        "KEEP, VISIBLE, HIDE",
        "KEEP, HIDDEN,"
    })
    void onlyWhatStillStandsIsPutRight(Decision.Kind decided, Situation now, Decision.Kind remedy) {
        Rule rule = decided.takesAway() ? Rule.SPAM : Rule.NONE;
        Decision decision = new Decision(decided, rule, "Dit mag niet, om een reden.", "nl");
        Decided it = new Decided(5, "idea", 17, 2, decision, 10, DECIDER, DECIDED, 1, false);
        Appealed about = new Appealed(it, subject(now), 2, Set.of(), Set.of(), Set.of(), List.of(), null);
        assertThat(about.remedy().orElse(null)).isEqualTo(remedy);
    }

    @Test
    void whereSomethingWasTakenFromOthersTheyMayAskAndTheAuthorMayNot() {
        ResidentId liker = id();
        Decision removed = new Decision(Decision.Kind.HIDE, Rule.SPAM, "Deze likes tellen niet mee.", "nl");
        Decided it = new Decided(5, "likes", 17, 1, removed, 10, DECIDER, DECIDED, 1, false);
        Appealed about = new Appealed(
                it, subject(Situation.HIDDEN), 1, Set.of(), Set.of(liker), Set.of(DECIDER, liker), List.of(), null);
        assertThat(AppealRight.ASK.refuses(person(liker), about, NOW)).isNull();
        assertThat(AppealRight.ASK.refuses(person(AUTHOR), about, NOW)).isEqualTo(AppealRefusal.NOT_YOURS);
        assertThat(about.isInvolved(liker)).isTrue();
    }

    private static ResidentId id() {
        return new ResidentId(UUID.randomUUID());
    }

    private static Person person(ResidentId id, Post... posts) {
        return new Person(id, "Noor", "noor@example.org", "nl", List.of(posts));
    }
}
