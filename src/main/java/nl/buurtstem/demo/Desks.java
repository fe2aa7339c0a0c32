package nl.buurtstem.demo;

import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.AreaRules;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.desk.Desk;
import nl.buurtstem.ideas.Addenda;
import nl.buurtstem.moderation.Flags;
import nl.buurtstem.residents.Person;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What lies on the desks of the story's officials: what neighbours flagged, what authors added that leads elsewhere, and what a colleague
 * handed over; and a rule that its administrator changed.
 */
@Component
@Profile("demo")
class Desks {

    /** So long the busiest team takes for a plan. */
    private static final int WORKING_DAYS = 35;

    private final Flags flags;
    private final Addenda addenda;
    private final Desk desk;
    private final Areas areas;
    private final AreaRules rules;

    Desks(Flags flags, Addenda addenda, Desk desk, Areas areas, AreaRules rules) {
        this.flags = flags;
        this.addenda = addenda;
        this.desk = desk;
        this.areas = areas;
        this.rules = rules;
    }

    Mono<Void> arrange(Play play) {
        return flag(play, "hondenveld-parklaan", "OTHER", "Dit staat er al: een losloopveld bij de vijver.", "ruben")
                .then(flag(play, "rommelmarkt-dorpsweide", "SPAM", "Is dit reclame voor de kraamverhuur?", "wietse"))
                .then(flag(play, "rommelmarkt-dorpsweide", "OTHER", "Die markt is er al, twee keer per jaar.", "dirk"))
                .then(add(
                        play,
                        "regenboogbank",
                        "De Regenbooggroep helpt met schilderen. Zaterdag is iedereen welkom.",
                        "nl",
                        "youssef"))
                .then(add(
                        play,
                        "naailes-in-de-schakel",
                        "يمكنكم تسجيل أسمائكم في هذه القائمة: www.naailes.example/meedoen",
                        "ar",
                        "fatima"))
                .then(handOver(play.who("ambtenaar-hz"), play.who("ambtenaar")))
                .then(Mono.defer(() -> rules.takeForPlans(district("HZ"), WORKING_DAYS, play.who("beheerder"))));
    }

    private int district(String key) {
        return areas.byKey(key).map(Area::id).orElseThrow();
    }

    private Mono<Void> flag(Play play, String tale, String reason, String remark, String by) {
        return Mono.defer(() -> Mono.justOrEmpty(play.known(tale)))
                .flatMap(idea -> flags.flag("idea", idea.value(), reason, remark, play.who(by)))
                .then();
    }

    /** Without a link it is public at once; with one it waits for a reader. */
    private Mono<Void> add(Play play, String tale, String text, String language, String by) {
        return Mono.defer(() -> Mono.justOrEmpty(play.known(tale)))
                .flatMap(idea -> addenda.add(idea, text, language, play.who(by)))
                .then();
    }

    /** The first thing that waits there. */
    private Mono<Void> handOver(Person from, Person to) {
        return desk.waiting(from)
                .next()
                .flatMap(
                        item -> desk.handOver(item.key(), from, to, "Jij weet hier meer van dan ik. Kijk jij ernaar?"));
    }
}
