package nl.buurtstem.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.buurtstem.residents.Person;
import nl.buurtstem.statements.Chats;
import nl.buurtstem.statements.NewEnd;
import nl.buurtstem.statements.NewSession;
import nl.buurtstem.statements.NewStatement;
import nl.buurtstem.statements.Position;
import nl.buurtstem.statements.Positions;
import nl.buurtstem.statements.Statement;
import nl.buurtstem.statements.Statements;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The story's chat sessions, through the doors that everybody uses. */
@Component
@Profile("demo")
class Sittings {

    private static final String THANKS = "Dank u wel. Uw stelling staat nu in de wijkchat.";

    private final Chats chats;
    private final Statements statements;
    private final Positions positions;
    private final Reviews reviews;
    private final Map<String, Long> begun = new HashMap<>();

    Sittings(Chats chats, Statements statements, Positions positions, Reviews reviews) {
        this.chats = chats;
        this.statements = statements;
        this.positions = positions;
        this.reviews = reviews;
    }

    Mono<Void> begin(long subject, Scene.ChatBegun scene, Cast.Present cast) {
        Sitting what = scene.what();
        NewSession session = new NewSession(
                what.question(),
                "nl",
                scene.from(),
                scene.until(),
                what.own(),
                what.seeds().stream().map(Sitting.Line::text).toList());
        return chats.begin(subject, session, cast.who(what.by()))
                .doOnNext(chat -> begun.put(scene.asked().key(), chat.session().id()))
                .then();
    }

    private long id(Asked asked) {
        return Objects.requireNonNull(begun.get(asked.key()), asked.key());
    }

    Mono<Void> state(Asked asked, Sitting.Added one, Cast.Present cast) {
        String language = one.language() == null ? "nl" : one.language();
        return statements
                .add(id(asked), new NewStatement(one.text(), language), cast.who(one.by()))
                .filter(added -> one.isRead())
                .flatMap(added -> reviews.publishStatement(added.id(), THANKS, cast.who("ambtenaar")));
    }

    Mono<Void> lengthen(Asked asked, Sitting what, Instant until, Cast.Present cast) {
        Person by = cast.who(what.by());
        String reason = Objects.requireNonNull(what.longer()).reason();
        return chats.require(id(asked), by)
                .flatMap(chat -> chats.end(id(asked), chat.session().revision(), new NewEnd(until, reason, "nl"), by))
                .then();
    }

    /** Everybody of the cast who takes part, each statement from another one on. */
    Mono<Void> answer(Asked asked, Sitting what, Cast.Present cast) {
        List<Person> people = cast.residents().stream()
                .filter(person -> what.away().stream().map(cast::who).noneMatch(person::equals))
                .toList();
        return statements
                .in(id(asked))
                .collectMap(Statement::text, Statement::id)
                .flatMapMany(ids -> Flux.fromIterable(what.lines())
                        .concatMap(line -> answer(Objects.requireNonNull(ids.get(line.text())), line, people)))
                .then();
    }

    private Mono<Void> answer(long statement, Sitting.Line line, List<Person> people) {
        int from = Math.floorMod(line.text().hashCode(), people.size());
        return Flux.range(0, Math.min(people.size(), line.agree() + line.disagree() + line.pass()))
                .concatMap(n -> positions.take(statement, position(line, n), people.get((from + n) % people.size())))
                .then();
    }

    private static Position position(Sitting.Line line, int number) {
        if (number < line.agree()) {
            return Position.AGREE;
        }
        return number < line.agree() + line.disagree() ? Position.DISAGREE : Position.PASS;
    }
}
