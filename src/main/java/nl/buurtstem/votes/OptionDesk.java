package nl.buurtstem.votes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buurtstem.ideas.IdeaCard;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.ideas.Theme;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.photos.PhotoId;
import nl.buurtstem.photos.Photos;
import nl.buurtstem.residents.Person;
import nl.buurtstem.web.Screen;
import nl.buurtstem.web.SentForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What one can vote for in a round: written here, or taken from an idea. */
@Controller
class OptionDesk {

    private static final String ALL = "/votes/{id:\\d{1,18}}/options";
    private static final String ONE = ALL + "/{option:\\d{1,18}}";
    private static final int COST_MAX = 100_000_000;

    private final Rounds rounds;
    private final OptionRepository options;
    private final Photos photos;
    private final Ideas ideas;

    OptionDesk(Rounds rounds, OptionRepository options, Photos photos, Ideas ideas) {
        this.rounds = rounds;
        this.options = options;
        this.photos = photos;
        this.ideas = ideas;
    }

    @GetMapping(ALL)
    Mono<Rendering> all(@PathVariable long id, Person person) {
        return rounds.requireChangeable(id, person)
                .flatMap(round -> screen(round, null, new Typed(Map.of()), List.of()))
                .map(Screen::build);
    }

    private Mono<Screen> screen(VotingRound round, @Nullable Long edited, Typed typed, List<Complaint> complaints) {
        return Mono.zip(
                        rounds.optionsOf(round.id()),
                        options.removed(round.id()).collectList())
                .map(all -> Screen.of("votes/options")
                        .with("round", round)
                        .with("options", all.getT1())
                        .with("removed", all.getT2())
                        .with("alike", Caution.alike(all.getT1()))
                        .with("edited", edited)
                        .with("typed", typed)
                        .with("complaints", complaints)
                        .form());
    }

    @GetMapping(ONE)
    Mono<Rendering> one(@PathVariable long id, @PathVariable long option, Person person) {
        return rounds.requireChangeable(id, person)
                .zipWith(require(id, option))
                .flatMap(both -> screen(both.getT1(), option, typed(both.getT2().is()), List.of()))
                .map(Screen::build);
    }

    private Mono<RoundOption> require(long id, long option) {
        return options.find(id, option).switchIfEmpty(Mono.error(() -> VoteRefusal.NO_SUCH_OPTION.because()));
    }

    private static Typed typed(NewOption option) {
        Map<String, String> fields = new HashMap<>();
        Integer cost = option.cost();
        Theme theme = option.theme();
        IdeaId idea = option.idea();
        PhotoId photo = option.photo();
        fields.put("title", option.title());
        fields.put("body", option.body());
        fields.put("cost", cost == null ? "" : cost.toString());
        fields.put("effects", option.effects());
        fields.put("theme", theme == null ? "" : theme.name());
        fields.put("idea", idea == null ? "" : idea.toString());
        fields.put("photo_kept", photo == null ? "" : photo.sha256());
        fields.put("photoAlt", option.photoAlt());
        fields.put("placeName", option.placeName());
        return new Typed(fields);
    }

    @PostMapping(ALL)
    Mono<Rendering> add(@PathVariable long id, Person person, ServerWebExchange exchange) {
        return rounds.requireChangeable(id, person)
                .zipWith(SentForm.of(exchange))
                .flatMap(both -> {
                    VotingRound round = both.getT1();
                    Typed typed = new Typed(both.getT2().fields());
                    return read(round, typed, both.getT2().photo(), null)
                            .flatMap(option -> rounds.addOption(id, option, person))
                            .thenReturn(Screen.seeOther(round.path() + "/options", "votes.said.option_added"))
                            .onErrorResume(Refused.class, refused -> again(round, null, typed, refused));
                });
    }

    @PostMapping(ONE)
    Mono<Rendering> change(
            @PathVariable long id, @PathVariable long option, Person person, ServerWebExchange exchange) {
        return rounds.requireChangeable(id, person)
                .zipWith(SentForm.of(exchange))
                .flatMap(both -> {
                    VotingRound round = both.getT1();
                    Typed typed = new Typed(both.getT2().fields());
                    return require(id, option)
                            .flatMap(old -> read(
                                    round, typed, both.getT2().photo(), old.is().idea()))
                            .flatMap(now -> rounds.editOption(id, option, now, person))
                            .thenReturn(Screen.seeOther(round.path() + "/options", "votes.said.option_changed"))
                            .onErrorResume(Refused.class, refused -> again(round, option, typed, refused));
                });
    }

    @DeleteMapping(ONE)
    Mono<Rendering> remove(@PathVariable long id, @PathVariable long option, Person person) {
        return rounds.removeOption(id, option, person)
                .map(round -> Screen.seeOther(round.path() + "/options", "votes.said.option_removed"));
    }

    @PostMapping(ONE + "/return")
    Mono<Rendering> putBack(@PathVariable long id, @PathVariable long option, Person person) {
        return rounds.putBackOption(id, option, person)
                .map(round -> Screen.seeOther(round.path() + "/options", "votes.said.option_put_back"));
    }

    private Mono<Rendering> again(VotingRound round, @Nullable Long edited, Typed typed, Refused refused) {
        return refused.refusal().kind() == Refusal.Kind.NOT_VALID
                ? screen(round, edited, typed, refused.complaints())
                        .map(screen ->
                                screen.status(HttpStatus.UNPROCESSABLE_CONTENT).build())
                : Mono.error(refused);
    }

    /** What was typed; an idea that the option was made of before stays what it was. */
    private Mono<NewOption> read(VotingRound round, Typed typed, @Nullable FilePart photo, @Nullable IdeaId before) {
        Mono<NewOption> option = typed.has("idea")
                ? idea(typed)
                        .doOnNext(card -> requireFitting(card, round, before))
                        .map(card -> of(round, typed, card))
                : written(round, typed);
        return photo == null
                ? option
                : option.flatMap(one -> photos.keep(photo).map(kept -> one.withPhoto(kept, alt(typed))));
    }

    private static String alt(Typed typed) {
        return typed.has("photoAlt") ? typed.value("photoAlt") : typed.value("title");
    }

    private Mono<IdeaCard> idea(Typed typed) {
        String number = typed.value("idea").replaceFirst(".*?(\\d{1,18})$", "$1");
        Mono<IdeaCard> none =
                Mono.error(() -> VoteRefusal.NO_SUCH_IDEA.because().at("idea"));
        return number.matches("\\d{1,18}")
                ? ideas.card(new IdeaId(Long.parseLong(number))).onErrorResume(Refused.class, unknown -> none)
                : none;
    }

    /** People vote about what is still to be decided, in their own area. */
    private static void requireFitting(IdeaCard idea, VotingRound round, @Nullable IdeaId before) {
        if (idea.id().equals(before)) {
            return;
        }
        if (!idea.where().liesIn(round.is().area())) {
            throw VoteRefusal.IDEA_ELSEWHERE.because().at("idea");
        }
        if (!idea.stage().isOpen()) {
            throw VoteRefusal.IDEA_OVER.because().at("idea");
        }
    }

    private static Mono<NewOption> written(VotingRound round, Typed typed) {
        return Mono.fromSupplier(() -> of(round, typed, null));
    }

    /** What was typed; what was left empty comes from the idea. */
    private static NewOption of(VotingRound round, Typed typed, @Nullable IdeaCard idea) {
        Complaints complaints = new Complaints();
        Integer cost = typed.number(complaints, "cost", 0, COST_MAX);
        complaints.refuseIfAny();
        boolean own = idea == null || typed.has("title");
        Theme theme = typed.named("theme", Theme.values());
        PhotoId kept = typed.has("photo_kept") ? new PhotoId(typed.value("photo_kept")) : null;
        return new NewOption(
                own || idea == null ? typed.value("title") : idea.title(),
                typed.has("body") || idea == null ? typed.value("body") : idea.goal(),
                own || idea == null ? round.is().language() : idea.language(),
                cost,
                typed.value("effects"),
                theme == null && idea != null ? idea.theme() : theme,
                idea == null ? null : idea.id(),
                kept == null && idea != null ? idea.photo() : kept,
                kept == null && idea != null ? idea.photoAlt() : typed.value("photoAlt"),
                typed.has("placeName") || idea == null ? typed.value("placeName") : idea.placeName());
    }
}
