package nl.buurtstem.walkshop.field;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.buurtstem.moderation.AuditLog;
import nl.buurtstem.residents.Person;
import nl.buurtstem.walkshop.field.DeskRepository.Clash;
import nl.buurtstem.walkshop.field.DeskRepository.Shown;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a person decides about records that the program cannot decide about. Nothing that came in changes: what they choose becomes a record of
 * the desk, which supersedes the others, and who chose stands in the audit log.
 */
@Component
class Choices {

    private final DeskRepository desk;
    private final RecordRepository records;
    private final FieldNews news;
    private final AuditLog audit;
    private final JsonMapper json;

    Choices(DeskRepository desk, RecordRepository records, FieldNews news, AuditLog audit, JsonMapper json) {
        this.desk = desk;
        this.records = records;
        this.news = news;
        this.audit = audit;
        this.json = json;
    }

    /** The desk writes under a number of its own in each walkshop, as a tablet does. */
    static UUID device(long walkshop) {
        return UUID.nameUUIDFromBytes(("desk of walkshop " + walkshop).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Chooses between a text in quarantine and the one that is here.
     *
     * @throws nl.buurtstem.kernel.Refused (chosen already)
     */
    @Transactional
    public Mono<Void> clash(long walkshop, long id, boolean taken, Person by) {
        return desk.clash(walkshop, id)
                .switchIfEmpty(Mono.error(() -> FieldRefusal.CHOSEN_ALREADY.because()))
                .filterWhen(clash -> desk.choose(id, taken))
                .switchIfEmpty(Mono.error(() -> FieldRefusal.CHOSEN_ALREADY.because()))
                .delayUntil(clash -> taken ? take(walkshop, clash) : Mono.empty())
                .flatMap(clash -> log("walkshop.clash", walkshop, clash.record(), taken ? "other" : "there", by));
    }

    /** Another text of one record takes its place; another record under one number stands beside it. */
    private Mono<Sent.Outcome> take(long walkshop, Clash clash) {
        return clash.otherText()
                ? write(walkshop, clash.body(), List.of(clash.record()))
                : records.nextSeq(device(walkshop))
                        .map(seq -> beside(walkshop, clash, seq))
                        .flatMap(records::takeIn);
    }

    /** As it was sent, so that the tablet hears that it is here when it asks again; only its place in the order is the desk's. */
    private Envelope beside(long walkshop, Clash clash, long seq) {
        Envelope sent = Envelope.of(Sent.of(clash.record().toString(), clash.body()), json);
        return new Envelope(
                sent.record(),
                walkshop,
                device(walkshop),
                seq,
                sent.schema(),
                sent.kind(),
                sent.made(),
                sent.supersedes(),
                sent.attachments(),
                sent.hash(),
                sent.body(),
                sent.content());
    }

    /**
     * Keeps one of the ends of a record.
     *
     * @throws nl.buurtstem.kernel.Refused (chosen already) when it is none any more
     */
    @Transactional
    public Mono<Void> end(long walkshop, UUID kept, Person by) {
        return records.nextSeq(device(walkshop))
                .thenMany(desk.ends(walkshop))
                .collectList()
                .flatMap(ends -> end(walkshop, kept, ends))
                .flatMap(done -> log("walkshop.end", walkshop, kept, "kept", by));
    }

    private Mono<Sent.Outcome> end(long walkshop, UUID kept, List<Shown> ends) {
        Shown chosen = ends.stream()
                .filter(one -> one.record().equals(kept))
                .findFirst()
                .orElseThrow(() -> FieldRefusal.CHOSEN_ALREADY.because());
        List<UUID> all = ends.stream()
                .filter(one -> one.ancestor().equals(chosen.ancestor()))
                .map(Shown::record)
                .toList();
        return write(walkshop, chosen.body(), all);
    }

    /** Writes a record of the desk that says what this text says, in the place of those. */
    private Mono<Sent.Outcome> write(long walkshop, String body, Collection<UUID> instead) {
        return records.nextSeq(device(walkshop)).flatMap(seq -> {
            UUID record = UUID.randomUUID();
            ObjectNode text = (ObjectNode) json.readTree(body);
            text.put("recordId", record.toString());
            text.put("deviceId", device(walkshop).toString());
            text.put("seq", seq);
            ArrayNode supersedes = text.putArray("supersedes");
            instead.forEach(one -> supersedes.add(one.toString()));
            Sent sent = Sent.of(record.toString(), json.writeValueAsString(text));
            return records.takeIn(Envelope.of(sent, json));
        });
    }

    /**
     * Takes in what came late, or leaves it out.
     *
     * @throws nl.buurtstem.kernel.Refused (nothing ticked, chosen already)
     */
    @Transactional
    public Mono<Void> late(long walkshop, Collection<UUID> which, boolean taken, Person by) {
        if (which.isEmpty()) {
            return Mono.error(() -> FieldRefusal.NOTHING_TICKED.because());
        }
        return desk.decide(walkshop, which, taken)
                .filter(decided -> decided > 0)
                .switchIfEmpty(Mono.error(() -> FieldRefusal.CHOSEN_ALREADY.because()))
                .flatMap(decided -> audit.write(
                        by.id(),
                        taken ? "walkshop.late.take" : "walkshop.late.leave",
                        "walkshop",
                        String.valueOf(walkshop),
                        Map.of("records", String.valueOf(decided))))
                .then(news.of(walkshop));
    }

    private Mono<Void> log(String act, long walkshop, UUID record, String choice, Person by) {
        return audit.write(
                        by.id(),
                        act,
                        "walkshop",
                        String.valueOf(walkshop),
                        Map.of("record", record.toString(), "choice", choice))
                .then(news.of(walkshop));
    }
}
