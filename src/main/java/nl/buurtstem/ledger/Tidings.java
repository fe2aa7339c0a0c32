package nl.buurtstem.ledger;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import nl.buurtstem.ideas.Actor;
import nl.buurtstem.ideas.ActorRole;
import nl.buurtstem.ideas.Idea;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.ideas.Move;
import nl.buurtstem.ideas.Reason;
import nl.buurtstem.ideas.Stage;
import nl.buurtstem.residents.Person;
import nl.buurtstem.votes.Outcomes.Counted;
import nl.buurtstem.votes.Outcomes.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tells ideas what came of them: a line on the timeline, the next stage where the table of moves has one, and so mail to whoever cares. What everybody
 * cannot read is left alone. An idea that the committee has keeps its stage: the committee decides about it.
 */
@Component
class Tidings {

    private final Ideas ideas;

    Tidings(Ideas ideas) {
        this.ideas = ideas;
    }

    /** What is told of an idea: a move, or without one a line of this kind. */
    private record News(@Nullable Move move, String kind, Reason reason) {}

    /** @param euros that there are for it; 0 when it needs none */
    Mono<Void> won(Counted counted, Standing winner, long euros, NewFollowUp said, String path, Person official) {
        Map<String, String> values = figures(counted, winner, path);
        values.put("euros", String.valueOf(euros));
        Reason reason = new Reason(said.text(), said.language(), values);
        return tell(
                winner.option().is().idea(),
                idea -> new News(idea.stage().acceptsLikes() ? Move.WIN : null, "VOTE_WON", reason),
                official);
    }

    /** It won, and one hears by this day what becomes of it. */
    Mono<Void> putOff(Counted counted, Standing winner, LocalDate by, NewFollowUp said, Person official) {
        Map<String, String> values = figures(counted, winner, counted.round().path());
        values.put(Reason.Key.DATE, by.toString());
        Reason reason = new Reason(said.text(), said.language(), values);
        return tell(winner.option().is().idea(), "VOTE_LATER", reason, official);
    }

    Mono<Void> leftOut(Counted counted, Standing winner, NewFollowUp.LeftOut left, NewFollowUp said, Person official) {
        Map<String, String> values = figures(counted, winner, counted.round().path());
        Reason reason = new Reason(left.reason(), said.language(), values);
        return tell(winner.option().is().idea(), "VOTE_LEFT_OUT", reason, official);
    }

    Mono<Void> lost(Counted counted, Standing loser, NewFollowUp said, Person official) {
        Map<String, String> values = figures(counted, loser, counted.round().path());
        Reason reason = new Reason(said.text(), said.language(), values);
        return tell(loser.option().is().idea(), "VOTE_LOST", reason, official);
    }

    private static Map<String, String> figures(Counted counted, Standing standing, String path) {
        Map<String, String> values = new HashMap<>();
        values.put("question", counted.round().is().question());
        values.put("votes", String.valueOf(standing.score()));
        values.put("of", String.valueOf(counted.ballots()));
        values.put("unit", counted.unit());
        values.put(Reason.Key.PATH, path);
        return values;
    }

    /** A line of the ledger, as far as it is news; {@code then} is the work with that line. */
    Mono<Void> written(Work then, NewLine line, Person official) {
        Reason reason = new Reason(line.text(), line.language(), Map.of(Reason.Key.PATH, then.path()));
        String due = then.due().toString();
        return switch (line.kind()) {
            case RAISE, LOWER -> {
                Map<String, String> budget =
                        Map.of("euros", String.valueOf(then.balance().granted()));
                yield tell(then.idea(), "WORK_BUDGET", with(reason, budget), official);
            }
            case DELAY -> tell(then.idea(), "WORK_DELAYED", with(reason, Map.of(Reason.Key.DATE, due)), official);
            case PROGRESS -> tell(then.idea(), idea -> progress(idea, then, reason), official);
            case DONE -> tell(then.idea(), idea -> done(idea, reason), official);
            case CORRECT -> takenBack(then, line, reason, official);
            case GRANT, COMMIT, SPEND -> Mono.empty();
        };
    }

    /** Whoever heard that it is ready, or takes longer, hears that it is not so. Money that is taken back is no news. */
    private Mono<Void> takenBack(Work then, NewLine line, Reason reason, Person official) {
        LineKind kind = then.takenBackBy(line).orElse(LineKind.CORRECT);
        String due = then.due().toString();
        return switch (kind) {
            case DONE -> tell(then.idea(), idea -> reopened(idea, reason), official);
            case DELAY -> tell(then.idea(), "WORK_DAY_BACK", with(reason, Map.of(Reason.Key.DATE, due)), official);
            default -> Mono.empty();
        };
    }

    private static News reopened(Idea idea, Reason reason) {
        return new News(idea.stage() == Stage.DONE ? Move.REOPEN : null, "WORK_REOPENED", reason);
    }

    private static Reason with(Reason reason, Map<String, String> more) {
        Map<String, String> values = new HashMap<>(reason.detail());
        values.putAll(more);
        return new Reason(reason.text(), reason.language(), values);
    }

    /** The first progress starts what was adopted: then one reads whom to turn to, and by when it is to be done. */
    private static News progress(Idea idea, Work then, Reason reason) {
        if (idea.stage() != Stage.ADOPTED && idea.stage() != Stage.PARTLY_ADOPTED) {
            Map<String, String> percent = Map.of("percent", String.valueOf(then.percent()));
            return new News(null, "WORK_PROGRESS", with(reason, percent));
        }
        Map<String, String> plan = Map.of(
                Reason.Key.CONTACT,
                then.owner() + ", " + then.contact(),
                Reason.Key.DATE,
                then.due().toString());
        return new News(Move.START, "", with(reason, plan));
    }

    private static News done(Idea idea, Reason reason) {
        return new News(idea.stage() == Stage.IN_PROGRESS ? Move.FINISH : null, "WORK_DONE", reason);
    }

    private Mono<Void> tell(@Nullable IdeaId id, String kind, Reason reason, Person official) {
        return tell(id, idea -> new News(null, kind, reason), official);
    }

    private Mono<Void> tell(@Nullable IdeaId id, Function<Idea, News> what, Person official) {
        return Mono.justOrEmpty(id)
                .flatMap(ideas::find)
                .filter(Idea::isPublic)
                .flatMap(idea -> write(idea.id(), what.apply(idea), Actor.staff(official, ActorRole.OFFICIAL)))
                .then();
    }

    private Mono<IdeaId> write(IdeaId id, News news, Actor official) {
        Move move = news.move();
        return move == null
                ? ideas.record(id, news.kind(), news.reason(), official)
                : ideas.move(id, move, news.reason(), official);
    }
}
