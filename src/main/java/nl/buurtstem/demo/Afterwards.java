package nl.buurtstem.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.demo.Afterthought.Becoming;
import nl.buurtstem.demo.Afterthought.Doing;
import nl.buurtstem.demo.Afterthought.Saying;
import nl.buurtstem.demo.Afterthought.Telling;
import nl.buurtstem.demo.Afterthought.Worth;
import nl.buurtstem.ideas.NewIdea;
import nl.buurtstem.installation.TimeMachine;
import nl.buurtstem.residents.Person;
import nl.buurtstem.walkshop.Walkshop;
import nl.buurtstem.walkshop.WalkshopStage;
import nl.buurtstem.walkshop.Walkshops;
import nl.buurtstem.walkshop.action.ActionIdeas;
import nl.buurtstem.walkshop.action.Actions;
import nl.buurtstem.walkshop.action.NewAction;
import nl.buurtstem.walkshop.action.NewNote;
import nl.buurtstem.walkshop.action.WalkAction;
import nl.buurtstem.walkshop.picture.Answer;
import nl.buurtstem.walkshop.picture.NewCheck;
import nl.buurtstem.walkshop.picture.Pictures;
import nl.buurtstem.walkshop.picture.Voice;
import nl.buurtstem.walkshop.together.Board;
import nl.buurtstem.walkshop.together.Boards;
import nl.buurtstem.walkshop.together.Deed;
import nl.buurtstem.walkshop.together.Observation;
import nl.buurtstem.walkshop.together.SharedValue;
import nl.buurtstem.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Looks back on the story's walks: values, the question to the neighbourhood, and what is done, with the clock held at each day. */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "buurtstem.demo.fill", havingValue = "true", matchIfMissing = true)
class Afterwards {

    private static final LocalTime EVENING = LocalTime.of(19, 30);
    private static final int PARTLY_EACH = 4;
    private static final int WRONG_EACH = 6;

    private final Boards boards;
    private final Pictures pictures;
    private final Actions actions;
    private final ActionIdeas becoming;
    private final Reviews reviews;
    private final Accounts accounts;
    private final Walkshops walkshops;
    private final Areas areas;
    private final DatabaseClient database;
    private final TimeMachine clock;
    private final JsonMapper json;

    Afterwards(
            Boards boards,
            Pictures pictures,
            Actions actions,
            ActionIdeas becoming,
            Reviews reviews,
            Accounts accounts,
            Walkshops walkshops,
            Areas areas,
            DatabaseClient database,
            TimeMachine clock,
            JsonMapper json) {
        this.boards = boards;
        this.pictures = pictures;
        this.actions = actions;
        this.becoming = becoming;
        this.reviews = reviews;
        this.accounts = accounts;
        this.walkshops = walkshops;
        this.areas = areas;
        this.database = database;
        this.clock = clock;
        this.json = json;
    }

    /** Everything up to now. */
    Mono<Void> look(Play play, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Page.ZONE);
        return Flux.fromIterable(Afterthought.read(json))
                .concatMap(one -> named(one.walk()).flatMap(walk -> look(walk, one, play, today)))
                .then();
    }

    private Mono<Walkshop> named(String title) {
        return database.sql("select id from walkshop where title = :title")
                .bind("title", title)
                .map(row -> Objects.requireNonNull(row.get("id", Long.class)))
                .one()
                .flatMap(walkshops::find);
    }

    private Mono<Void> look(Walkshop walk, Afterthought one, Play play, LocalDate today) {
        Person by = play.who(one.by());
        hold(today.plusDays(one.day()));
        return Flux.fromIterable(one.values())
                .concatMap(worth -> make(walk.id(), worth, by))
                .thenMany(Flux.fromIterable(one.values()).filter(worth -> worth.into() != null))
                .concatMap(worth -> merge(walk.id(), one, worth, by))
                .then(Mono.defer(() -> ask(walk.id(), one, by, today)))
                .thenMany(Flux.fromIterable(one.actions()))
                .concatMap(doing -> act(walk.id(), one, doing, play, today))
                .then(Mono.defer(() -> tell(walk.id(), one.account(), by, today)));
    }

    private Mono<Void> tell(long walk, @Nullable Telling account, Person by, LocalDate today) {
        if (account == null) {
            return Mono.empty();
        }
        hold(today.plusDays(account.day()));
        return accounts.write(walk, account, by).then(Mono.defer(() -> {
            hold(today.plusDays(account.closed()));
            return walkshops.goOn(walk, WalkshopStage.BACK, by).then();
        }));
    }

    private void hold(LocalDate day) {
        clock.hold(day.atTime(EVENING).atZone(Page.ZONE).toInstant());
    }

    private Mono<Void> make(long walk, Worth worth, Person by) {
        return boards.act(
                        walk,
                        Long.MAX_VALUE,
                        (rules, table, fresh) -> rules.make(fresh, nl(worth), "nl", ids(table.seen(), worth.seen())),
                        by)
                .flatMapMany(board -> Flux.fromIterable(worth.names().entrySet())
                        .filter(name -> !name.getKey().equals("nl"))
                        .concatMap(name -> boards.act(
                                walk,
                                Long.MAX_VALUE,
                                (rules, table, fresh) -> rules.name(id(board, worth), name.getValue(), name.getKey()),
                                by)))
                .then(Mono.defer(() -> place(walk, worth, by)));
    }

    private static String nl(Worth worth) {
        return Objects.requireNonNull(worth.names().get("nl"));
    }

    private static List<UUID> ids(List<Observation> seen, List<String> words) {
        return seen.stream()
                .filter(one -> words.stream().anyMatch(one.text()::contains))
                .map(Observation::id)
                .toList();
    }

    private static long id(Board board, Worth worth) {
        return board.values().stream()
                .filter(value -> value.name("nl").equals(nl(worth)))
                .map(SharedValue::id)
                .findFirst()
                .orElseThrow();
    }

    private Mono<Void> place(long walk, Worth worth, Person by) {
        return boards.act(
                        walk,
                        Long.MAX_VALUE,
                        (rules, table, fresh) -> {
                            long value = id(table.board(), worth);
                            List<Deed> deeds = new ArrayList<>(rules.place(value, worth.quality()));
                            deeds.addAll(rules.sort(value, worth.domain()));
                            return deeds;
                        },
                        by)
                .then();
    }

    private Mono<Board> merge(long walk, Afterthought one, Worth worth, Person by) {
        Worth into = one.values().get(Objects.requireNonNull(worth.into()) - 1);
        return boards.act(
                walk,
                Long.MAX_VALUE,
                (rules, table, fresh) -> rules.merge(id(table.board(), worth), id(table.board(), into)),
                by);
    }

    private Mono<Void> ask(long walk, Afterthought one, Person by, LocalDate today) {
        hold(today.plusDays(one.asked().day()));
        NewCheck check =
                new NewCheck(one.asked().minimum(), today.plusDays(one.asked().until()));
        return pictures.ask(walk, check, by)
                .flatMapMany(picture -> Flux.range(1, one.asked().papers()).concatMap(paper -> {
                    clock.hold(today.plusDays(one.asked().day())
                            .atTime(EVENING)
                            .atZone(Page.ZONE)
                            .plusHours(paper)
                            .toInstant());
                    return pictures.enter(walk, paper, voice(one, picture.board(), paper), by);
                }))
                .then();
    }

    /** Most agree; of each value a few see it otherwise. */
    private static Voice voice(Afterthought one, Board board, int paper) {
        Map<Long, Answer> answers = new HashMap<>();
        Map<Long, String> sentences = new HashMap<>();
        Saying says = paper <= one.says().size() ? one.says().get(paper - 1) : null;
        List<Worth> standing =
                one.values().stream().filter(worth -> worth.into() == null).toList();
        for (int n = 1; n <= standing.size(); n++) {
            long value = id(board, standing.get(n - 1));
            boolean wrong = (paper + n) % WRONG_EACH == 0 || standing.get(n - 1).isWrongOn(paper);
            boolean partly = (paper + n) % PARTLY_EACH == 0;
            answers.put(value, wrong ? Answer.WRONG : partly ? Answer.PARTLY : Answer.RIGHT);
            if (says != null && says.value() == n) {
                answers.put(value, says.answer());
                sentences.put(value, says.text());
            }
        }
        String language = says == null || says.language() == null ? "nl" : says.language();
        return new Voice(false, answers, sentences, language);
    }

    private Mono<Void> act(long walk, Afterthought one, Doing doing, Play play, LocalDate today) {
        Person by = play.who(one.by());
        hold(today.plusDays(doing.day()));
        return boards.require(walk, by)
                .map(table -> action(one, doing, table.board(), today))
                .flatMap(action -> actions.add(walk, action, by))
                .delayUntil(action ->
                        Flux.range(0, doing.goings().size()).concatMap(n -> note(action, n, doing, by, today)))
                .delayUntil(action -> doing.idea() == null ? Mono.empty() : become(action, doing.idea(), play, by))
                .then();
    }

    private static NewAction action(Afterthought one, Doing doing, Board board, LocalDate today) {
        return new NewAction(
                doing.title(),
                doing.text(),
                "nl",
                doing.owner(),
                doing.role(),
                doing.horizon(),
                today.plusDays(doing.due()),
                doing.values().stream()
                        .map(n -> id(board, one.values().get(n - 1)))
                        .toList());
    }

    private Mono<WalkAction> note(WalkAction action, int n, Doing doing, Person by, LocalDate today) {
        Afterthought.Going going = doing.goings().get(n);
        hold(today.plusDays(going.day()));
        return actions.note(
                action.id(),
                n,
                new NewNote(going.state(), going.text(), "nl", action.is().due()),
                by);
    }

    private Mono<Void> become(WalkAction action, Becoming idea, Play play, Person by) {
        NewIdea fresh = new NewIdea(
                action.is().title(),
                idea.goal(),
                action.is().text(),
                idea.theme(),
                "nl",
                Places.beside(idea.near(), 0, 0, areas),
                idea.near(),
                null,
                "");
        return becoming.become(action.id(), fresh, by)
                .flatMap(id -> reviews.publish(id, idea.because(), play.who("ambtenaar")));
    }
}
