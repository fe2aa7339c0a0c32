package nl.buurtstem.votes;

import java.util.ArrayList;
import java.util.List;
import nl.buurtstem.residents.Person;
import nl.buurtstem.translations.Original;
import nl.buurtstem.translations.Part;
import nl.buurtstem.translations.Translatable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Rounds can be put into other languages with all of their options, by whoever makes rounds there, also when they are fixed: what people were
 * asked, what is counted and what is published stays the original.
 */
@Component
class RoundTexts implements Translatable {

    /** As addresses name it. */
    static final String KIND = "votes";

    private final Rounds rounds;

    RoundTexts(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mono<Original> require(long id, Person by) {
        return rounds.requireDesk(id, by)
                .zipWith(rounds.optionsOf(id))
                .map(both -> original(both.getT1(), both.getT2()));
    }

    private static Original original(VotingRound round, List<RoundOption> options) {
        NewRound is = round.is();
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(
                "question",
                "votes.form.question",
                is.question(),
                is.language(),
                NewRound.QUESTION_MIN,
                NewRound.QUESTION_MAX));
        parts.add(new Part("body", "votes.form.body", is.body(), is.language(), NewRound.BODY_MIN, NewRound.BODY_MAX));
        parts.add(new Part("resultUse", "subjects.form.use", is.resultUse(), is.language(), 1, NewRound.RESULT_MAX));
        options.forEach(option -> parts.addAll(parts(option)));
        return new Original(KIND, round.id(), is.question(), is.language(), round.path(), !round.mayChange(), parts);
    }

    private static List<Part> parts(RoundOption option) {
        NewOption is = option.is();
        return List.of(
                part(option, "title", is.title(), NewOption.TITLE_MIN, NewOption.TITLE_MAX),
                part(option, "body", is.body(), 1, NewOption.BODY_MAX),
                part(option, "effects", is.effects(), 1, NewOption.EFFECTS_MAX),
                part(option, "alt", is.photoAlt(), 1, NewOption.BODY_MAX));
    }

    private static Part part(RoundOption option, String text, String original, int least, int most) {
        return new Part(
                option.part(text),
                "votes.option.form." + text,
                original,
                option.is().language(),
                least,
                most);
    }
}
