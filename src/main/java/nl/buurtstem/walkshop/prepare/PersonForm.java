package nl.buurtstem.walkshop.prepare;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.residents.Person;
import nl.buurtstem.walkshop.Crew;
import nl.buurtstem.walkshop.Domain;
import nl.buurtstem.walkshop.Pair;
import nl.buurtstem.walkshop.Preparation;
import nl.buurtstem.walkshop.Stakeholder;
import nl.buurtstem.walkshop.Walker;
import nl.buurtstem.walkshop.WalkshopRefusal;
import nl.buurtstem.walkshop.prepare.Field.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Somebody who walks along. */
@Component
class PersonForm implements PartForm {

    private static final String ANOTHER = "another";

    private final Crew crew;
    private final Words words;

    PersonForm(Crew crew, Words words) {
        this.crew = crew;
        this.words = words;
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public Optional<Typed> filled(Preparation prepared, String id) {
        return prepared.people().stream()
                .filter(one -> String.valueOf(one.id()).equals(id))
                .map(PersonForm::filled)
                .findFirst();
    }

    private static Typed filled(Walker one) {
        Domain domain = one.domain();
        return Typed.of(
                "name", one.name(),
                "kind", one.kind().name(),
                "domain", domain == null ? "" : domain.name(),
                "work", one.work(),
                "pair", number(one.pair()),
                "lens", number(one.lens()));
    }

    private static String number(@Nullable Long id) {
        return id == null ? "" : id.toString();
    }

    @Override
    public List<Field> fields(Preparation prepared, Sentences t) {
        return List.of(
                Field.line("name", "walkshop.person.name", Walker.NAME_MAX),
                Field.radio("kind", "walkshop.person.kind", kinds(t)),
                Field.line("work", "walkshop.person.work", Walker.WORK_MAX),
                Field.radio("domain", "walkshop.person.domain", domains(t)),
                Field.list("pair", "walkshop.person.pair", pairs(prepared, t)),
                Field.list("lens", "walkshop.person.lens", lenses(prepared, t)));
    }

    private static List<Choice> kinds(Sentences t) {
        return Arrays.stream(Stakeholder.values())
                .map(kind -> new Choice(kind.name(), t.of(kind.one())))
                .toList();
    }

    private static List<Choice> domains(Sentences t) {
        List<Choice> all = new ArrayList<>();
        for (Domain domain : Domain.values()) {
            all.add(new Choice(domain.name(), t.of(domain.word())));
        }
        all.add(new Choice("", t.of("walkshop.domain.none")));
        return all;
    }

    private static List<Choice> pairs(Preparation prepared, Sentences t) {
        List<Choice> all = new ArrayList<>();
        all.add(new Choice("", t.of("walkshop.person.pair.none")));
        prepared.pairs().forEach(pair -> all.add(new Choice(String.valueOf(pair.id()), pair.name())));
        all.add(new Choice(ANOTHER, t.of("walkshop.person.pair.another")));
        return all;
    }

    private static List<Choice> lenses(Preparation prepared, Sentences t) {
        List<Choice> all = new ArrayList<>();
        all.add(new Choice("", t.of("walkshop.person.lens.none")));
        prepared.lenses().forEach(lens -> all.add(new Choice(String.valueOf(lens.id()), lens.name(t))));
        return all;
    }

    @Override
    public Mono<Void> keep(Preparation prepared, String id, Typed typed, Person by) {
        long walkshop = prepared.walkshop().id();
        Walker walker = read(PartForm.number(id), typed);
        return typed.value("pair").equals(ANOTHER)
                ? crew.keep(walkshop, another(prepared), by)
                        .flatMap(pair -> crew.keep(walkshop, in(walker, pair), by))
                        .then()
                : crew.keep(walkshop, walker, by).then();
    }

    private static Walker read(long id, Typed typed) {
        Complaints complaints = new Complaints();
        Stakeholder kind = typed.word("kind", Stakeholder.values());
        complaints.require(kind != null, "kind", WalkshopRefusal.KIND_MISSING);
        Walker walker = Reading.whole(
                complaints,
                () -> new Walker(
                        id,
                        typed.number("pair"),
                        typed.number("lens"),
                        typed.value("name"),
                        kind == null ? Stakeholder.RESIDENT : kind,
                        typed.word("domain", Domain.values()),
                        typed.value("work")));
        complaints.refuseIfAny();
        return requireNonNull(walker);
    }

    private Pair another(Preparation prepared) {
        Sentences own = words.in(prepared.walkshop().language());
        return new Pair(
                NEW, own.of("walkshop.pair.numbered", "n", prepared.pairs().size() + 1));
    }

    private static Walker in(Walker one, long pair) {
        return new Walker(one.id(), pair, one.lens(), one.name(), one.kind(), one.domain(), one.work());
    }

    @Override
    public Mono<Void> remove(long walkshop, String id, Person by) {
        return crew.removePerson(walkshop, PartForm.number(id), by);
    }
}
