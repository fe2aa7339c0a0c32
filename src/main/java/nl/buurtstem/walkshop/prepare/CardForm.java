package nl.buurtstem.walkshop.prepare;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.i18n.Language;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.residents.Person;
import nl.buurtstem.walkshop.Card;
import nl.buurtstem.walkshop.Kit;
import nl.buurtstem.walkshop.Preparation;
import nl.buurtstem.walkshop.WalkshopRefusal;
import nl.buurtstem.walkshop.prepare.Field.Choice;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A question to ask somebody on the way, in each language. */
@Component
class CardForm implements PartForm {

    private final Kit kit;
    private final Words words;

    CardForm(Kit kit, Words words) {
        this.kit = kit;
        this.words = words;
    }

    @Override
    public String name() {
        return "cards";
    }

    @Override
    public Typed blank(Preparation prepared, Sentences t) {
        return Typed.of("kind", Card.Kind.OPEN.name());
    }

    @Override
    public Optional<Typed> filled(Preparation prepared, String id) {
        return prepared.cards().stream()
                .filter(card -> String.valueOf(card.id()).equals(id))
                .map(card -> Typed.of("kind", card.kind().name()).with("question", card.question()))
                .findFirst();
    }

    @Override
    public List<Field> fields(Preparation prepared, Sentences t) {
        List<Field> fields = new ArrayList<>();
        List<Choice> kinds = Arrays.stream(Card.Kind.values())
                .map(kind -> new Choice(kind.name(), t.of(kind.word())))
                .toList();
        fields.add(Field.radio("kind", "walkshop.card.kind", kinds));
        words.languages()
                .forEach(one -> fields.add(Field.spoken(
                        "question", "walkshop.card.question", Field.Kind.TEXT, Card.QUESTION_MAX, one.tag())));
        return fields;
    }

    @Override
    public Mono<Void> keep(Preparation prepared, String id, Typed typed, Person by) {
        Complaints complaints = new Complaints();
        List<String> tags = words.languages().stream().map(Language::tag).toList();
        Card.Kind kind = typed.word("kind", Card.Kind.values());
        complaints.require(kind != null, "kind", WalkshopRefusal.KIND_MISSING);
        Card card = Reading.whole(
                complaints,
                () -> new Card(
                        PartForm.number(id), 1, kind == null ? Card.Kind.OPEN : kind, typed.texts("question", tags)));
        complaints.refuseIfAny();
        return kit.keep(prepared.walkshop().id(), requireNonNull(card), by).then();
    }

    @Override
    public Mono<Void> remove(long walkshop, String id, Person by) {
        return kit.removeCard(walkshop, PartForm.number(id), by);
    }

    @Override
    public Mono<Void> move(long walkshop, String id, boolean up, Person by) {
        return kit.moveCard(walkshop, PartForm.number(id), up, by);
    }
}
