package nl.buurtstem.walkshop.field;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.buurtstem.web.Limits;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where tablets send what they wrote down, and ask whether everything they hold is here. */
@RestController
class SyncApi {

    static final String WALKSHOP = VeldSecurity.API + "v1/walkshops/{id:\\d{1,18}}";
    private static final int BYTES = 1024 * 1024;
    private static final int RECORDS = 50;
    private static final int HELD_RECORDS = 5000;

    private final FieldIntake intake;
    private final AttachmentRepository attachments;
    private final TabletRepository tablets;
    private final FieldNews news;
    private final FieldWire wire;
    private final Limits limits;
    private final Clock clock;

    SyncApi(
            FieldIntake intake,
            AttachmentRepository attachments,
            TabletRepository tablets,
            FieldNews news,
            FieldWire wire,
            Limits limits,
            Clock clock) {
        this.intake = intake;
        this.attachments = attachments;
        this.tablets = tablets;
        this.news = news;
        this.wire = wire;
        this.limits = limits;
        this.clock = clock;
    }

    record Batch(@Nullable List<@Nullable Sent> records) {

        List<Sent> sent() {
            List<Sent> all = records == null
                    ? List.of()
                    : records.stream().filter(Objects::nonNull).toList();
            if (all.size() > RECORDS) {
                throw FieldRefusal.TOO_MANY_RECORDS.because("max", RECORDS);
            }
            return all;
        }
    }

    record Outcome(
            String recordId, String outcome, @Nullable String reason) {

        static Outcome of(FieldIntake.Taken taken) {
            return new Outcome(taken.recordId(), taken.outcome().name().toLowerCase(Locale.ROOT), taken.reason());
        }
    }

    record Answer(List<Outcome> outcomes, List<String> missingAttachments, Instant serverTime) {}

    @PostMapping(WALKSHOP + "/sync")
    Mono<Answer> sync(@PathVariable long id, ServerWebExchange exchange) {
        Tablet tablet = Tablet.of(exchange).requireFor(id);
        return limits.spend("tablet.request", tablet.device().toString())
                .then(wire.read(exchange, BYTES, Batch.class))
                .flatMap(batch -> intake.take(id, tablet.device(), batch.sent()))
                .delayUntil(taken -> tablets.seen(tablet))
                .flatMap(taken -> intake.attachmentsMissing(taken).map(missing -> answer(taken, missing)));
    }

    private Answer answer(Collection<FieldIntake.Taken> taken, List<String> missing) {
        return new Answer(taken.stream().map(Outcome::of).toList(), missing, clock.instant());
    }

    record HeldRecord(@Nullable UUID recordId, @Nullable String hash) {}

    /** What a tablet says it holds. */
    record Manifest(
            @Nullable List<@Nullable HeldRecord> records,
            @Nullable List<@Nullable String> attachments,
            @JsonProperty("final") boolean last) {

        Map<UUID, String> hashes() {
            Map<UUID, String> hashes = new LinkedHashMap<>();
            for (HeldRecord one : records == null ? List.<HeldRecord>of() : records) {
                if (one == null || one.recordId() == null || one.hash() == null || hashes.size() >= HELD_RECORDS) {
                    throw FieldRefusal.NOT_UNDERSTOOD.because();
                }
                hashes.put(one.recordId(), one.hash());
            }
            return hashes;
        }

        Set<String> held() {
            List<@Nullable String> all = attachments == null ? List.of() : attachments;
            if (all.size() > HELD_RECORDS
                    || all.stream().anyMatch(one -> one == null || !one.matches("[0-9a-f]{64}"))) {
                throw FieldRefusal.NOT_UNDERSTOOD.because();
            }
            return all.stream().map(String::valueOf).collect(Collectors.toSet());
        }
    }

    record Missing(Collection<UUID> missingRecords, List<String> missingAttachments, Collection<UUID> conflicts) {}

    /** Only what is committed counts. What the tablet says is kept, for whoever waits for it at the desk. */
    @PostMapping(WALKSHOP + "/manifest")
    Mono<Missing> manifest(@PathVariable long id, ServerWebExchange exchange) {
        Tablet tablet = Tablet.of(exchange).requireFor(id);
        return limits.spend("tablet.request", tablet.device().toString())
                .then(wire.read(exchange, BYTES, Manifest.class))
                .flatMap(said -> compare(tablet, said.hashes(), said.held(), said.last()));
    }

    private Mono<Missing> compare(Tablet tablet, Map<UUID, String> hashes, Set<String> held, boolean last) {
        return tablets.says(tablet, hashes.keySet(), held, last)
                .then(news.of(tablet.walkshop()))
                .then(Mono.zip(
                        intake.compare(tablet.walkshop(), hashes),
                        attachments.missing(held).collectList()))
                .map(both -> new Missing(
                        both.getT1().missing(), both.getT2(), both.getT1().conflicts()));
    }
}
