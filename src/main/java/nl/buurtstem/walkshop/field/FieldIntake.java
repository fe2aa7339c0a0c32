package nl.buurtstem.walkshop.field;

import io.r2dbc.spi.R2dbcException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes in what tablets wrote down, whichever way it comes: over the network, by an emergency copy, or from the desk. One transaction and
 * one outcome for each record; what is answered is committed.
 */
@Component
public class FieldIntake {

    private static final Logger LOG = LoggerFactory.getLogger(FieldIntake.class);

    private final RecordRepository records;
    private final FieldNews news;
    private final JsonMapper json;

    FieldIntake(RecordRepository records, FieldNews news, JsonMapper json) {
        this.records = records;
        this.news = news;
        this.json = json;
    }

    /**
     * What became of one record.
     *
     * @param recordId as it was sent
     * @param reason why it was rejected; null when it was not
     */
    public record Taken(
            String recordId, Sent.Outcome outcome, @Nullable String reason) {

        boolean isNew() {
            return outcome == Sent.Outcome.STORED;
        }

        /** Whether its text is here now. */
        boolean isHere() {
            return outcome == Sent.Outcome.STORED || outcome == Sent.Outcome.DUPLICATE;
        }
    }

    /**
     * Takes in records of one tablet, in their order. A record that cannot be taken in holds up no other; when the database itself does not
     * answer, the whole fails and what was taken in until then stays.
     *
     * @param device that sends them; null when a person vouches for whatever they are from
     */
    public Mono<List<Taken>> take(long walkshop, @Nullable UUID device, List<Sent> sent) {
        return Flux.fromIterable(sent)
                .concatMap(one -> takeOne(walkshop, device, one))
                .collectList()
                .delayUntil(all -> all.stream().anyMatch(FieldIntake::isNews) ? news.of(walkshop) : Mono.empty());
    }

    private static boolean isNews(Taken one) {
        return one.isNew() || one.outcome() == Sent.Outcome.CONFLICT;
    }

    private Mono<Taken> takeOne(long walkshop, @Nullable UUID device, Sent sent) {
        String id = String.valueOf(sent.recordId());
        return Mono.fromCallable(() -> Envelope.of(sent, json))
                .doOnNext(one -> requireOwn(one, walkshop, device))
                .flatMap(records::takeIn)
                .map(outcome -> new Taken(id, outcome, null))
                .onErrorResume(FieldIntake::isItsOwn, failure -> Mono.just(rejected(id, failure)));
    }

    private static void requireOwn(Envelope one, long walkshop, @Nullable UUID device) {
        if (one.walkshop() != walkshop) {
            throw Flaw.WALKSHOP.found();
        }
        if (device != null && !one.device().equals(device)) {
            throw Flaw.DEVICE.found();
        }
    }

    /** Whether the record is to blame, rather than a database that is away: then it would fail again. */
    private static boolean isItsOwn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Flaw.Flawed
                    || (cause instanceof R2dbcException refused && isAboutValues(refused.getSqlState()))) {
                return true;
            }
        }
        return false;
    }

    /** By the classes of the SQL standard: data, constraints, and more than the database can hold in one place. */
    private static boolean isAboutValues(@Nullable String state) {
        return state != null && (state.startsWith("22") || state.startsWith("23") || state.startsWith("54"));
    }

    private static Taken rejected(String id, Throwable failure) {
        if (failure instanceof Flaw.Flawed flawed) {
            return new Taken(id, Sent.Outcome.REJECTED, flawed.flaw().reason());
        }
        LOG.warn("a record from the way could not be stored: {}", failure.toString());
        return new Taken(id, Sent.Outcome.REJECTED, Flaw.NOT_STORABLE.reason());
    }

    /** Attachments that still have to come, of those records that are here. */
    Mono<List<String>> attachmentsMissing(Collection<Taken> taken) {
        List<UUID> here = taken.stream()
                .filter(Taken::isHere)
                .map(one -> UUID.fromString(one.recordId()))
                .toList();
        return here.isEmpty()
                ? Mono.just(List.of())
                : records.attachmentsMissing(here).collectList();
    }

    /**
     * What is not here of what a tablet holds.
     *
     * @param missing to send again
     * @param conflicts kept in quarantine, so that they are safe and a person chooses
     */
    record Compared(Set<UUID> missing, Set<UUID> conflicts) {}

    /** Compares with what is committed, hash by hash. */
    Mono<Compared> compare(long walkshop, Map<UUID, String> hashes) {
        UUID[] ids = hashes.keySet().toArray(UUID[]::new);
        String[] theirs = hashes.values().toArray(String[]::new);
        return Mono.zip(
                        records.missing(walkshop, ids).collect(Collectors.toSet()),
                        records.different(walkshop, ids, theirs).collectList())
                .map(both -> {
                    Set<UUID> missing = both.getT1();
                    both.getT2().stream().filter(one -> !one.kept()).forEach(one -> missing.add(one.record()));
                    return new Compared(
                            missing,
                            both.getT2().stream()
                                    .filter(RecordRepository.Held::kept)
                                    .map(RecordRepository.Held::record)
                                    .collect(Collectors.toSet()));
                });
    }
}
