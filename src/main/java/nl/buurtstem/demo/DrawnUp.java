package nl.buurtstem.demo;

import java.util.Map;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.demo.Election.Choice;
import nl.buurtstem.photos.PhotoId;
import nl.buurtstem.photos.Photos;
import nl.buurtstem.residents.Person;
import nl.buurtstem.votes.Entrance;
import nl.buurtstem.votes.NewOption;
import nl.buurtstem.votes.NewRound;
import nl.buurtstem.votes.Outcomes;
import nl.buurtstem.votes.RoundNorm;
import nl.buurtstem.votes.Rounds;
import nl.buurtstem.votes.Stages;
import nl.buurtstem.votes.VotingRound;
import nl.buurtstem.votes.count.Norm;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Draws up what the story's people vote on, at the moment at which the clock is held. */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "buurtstem.demo.fill", havingValue = "true", matchIfMissing = true)
class DrawnUp {

    private static final int MANY = 50;

    private final Rounds rounds;
    private final Stages stages;
    private final Outcomes outcomes;
    private final Photos photos;
    private final Areas areas;

    DrawnUp(Rounds rounds, Stages stages, Outcomes outcomes, Photos photos, Areas areas) {
        this.rounds = rounds;
        this.stages = stages;
        this.outcomes = outcomes;
        this.photos = photos;
        this.areas = areas;
    }

    /** A draft, whole. */
    Mono<VotingRound> draft(Election one, NewRound.When when, Play play, Person official) {
        return draft(one, round(one, when), play, official).flatMap(draft -> ask(one, draft, official));
    }

    /** With its options: its own, or what won in the round that it follows. */
    private Mono<VotingRound> draft(Election one, NewRound round, Play play, Person official) {
        String before = one.follows();
        if (before != null) {
            return outcomes.counted(MANY)
                    .filter(found -> found.is().question().equals(before))
                    .next()
                    .flatMap(found -> stages.goOn(found.id(), official))
                    .flatMap(draft -> rounds.edit(draft.id(), draft.revision(), round, official));
        }
        return rounds.draft(round, official)
                .delayUntil(draft -> Flux.fromIterable(one.options())
                        .concatMap(choice -> option(choice, play))
                        .concatMap(option -> rounds.addOption(draft.id(), option, official)));
    }

    /** What it asks of the residents. */
    private Mono<VotingRound> ask(Election one, VotingRound draft, Person official) {
        Integer turnout = one.turnout();
        return rounds.require(draft.id(), official)
                .flatMap(found -> turnout == null
                        ? Mono.just(found)
                        : stages.ask(
                                found.id(), found.revision(), new RoundNorm(Norm.Of.TURNOUT, turnout, null), official));
    }

    private NewRound round(Election one, NewRound.When when) {
        return new NewRound(
                one.question(),
                one.text(),
                "nl",
                area(one.area()).id(),
                one.influence(),
                one.use(),
                one.way(),
                new NewRound.Sizes(
                        one.winners() == null ? 1 : one.winners(),
                        one.budget(),
                        null,
                        null,
                        one.parts() == null ? Map.of() : one.parts()),
                new NewRound.Voters(
                        one.age(), one.residence(), one.entrance() == null ? Entrance.EMAIL : one.entrance()),
                one.shown() == null,
                when);
    }

    private Area area(String key) {
        return areas.byKey(key).orElseThrow();
    }

    private Mono<NewOption> option(Choice choice, Play play) {
        NewOption option = new NewOption(
                choice.title(),
                or(choice.text()),
                "nl",
                choice.cost(),
                or(choice.effects()),
                choice.theme(),
                choice.idea() == null ? null : play.known(choice.idea()).orElse(null),
                null,
                "",
                or(choice.place()));
        Mono<PhotoId> photo = choice.photo() == null ? Mono.empty() : photos.keep(Story.photo(choice.photo()));
        return photo.map(kept -> with(option, kept, or(choice.photoAlt()))).defaultIfEmpty(option);
    }

    private static NewOption with(NewOption o, PhotoId photo, String alt) {
        return new NewOption(
                o.title(),
                o.body(),
                o.language(),
                o.cost(),
                o.effects(),
                o.theme(),
                o.idea(),
                photo,
                alt,
                o.placeName());
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
