package nl.buurtstem.areas.borders;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.IntFunction;
import nl.buurtstem.kernel.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Carries out imports that somebody said yes to, on whichever node is first; when that one dies, another begins anew. */
@Component
class ImportWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final Duration MEANWHILE = Duration.ofSeconds(20);
    private static final Duration DECIDE_WITHIN = Duration.ofDays(7);

    private final Imports imports;
    private final ImportRepository rows;
    private final TransactionalOperator apart;

    ImportWorker(Imports imports, ImportRepository rows, ReactiveTransactionManager transactions) {
        this.imports = imports;
        this.rows = rows;
        this.apart = TransactionalOperator.create(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
    }

    @Scheduled(fixedDelayString = "PT1S")
    Mono<Void> work() {
        return Mono.defer(this::workOff).onErrorResume(e -> {
            LOG.warn("imports of borders could not be looked at: {}", e.toString());
            return Mono.empty();
        });
    }

    /** Carries out everything that was asked for, one after the other. */
    Mono<Void> workOff() {
        return rows.claim()
                .flatMap(rows::find)
                .flatMap(asked -> carryOut(asked).thenReturn(true))
                .repeatWhen(done -> done.takeWhile(n -> n > 0))
                .then();
    }

    private Mono<Void> carryOut(Import asked) {
        IntFunction<Mono<Void>> progress =
                percent -> rows.progress(asked.id(), percent).as(apart::transactional);
        Long takesBack = asked.takesBack();
        Mono<Void> work = takesBack == null ? load(asked, progress) : imports.carryOutBack(asked, takesBack, progress);
        return work.doOnSuccess(done -> LOG.info("import {} of borders was carried out", asked.id()))
                .onErrorResume(e -> failed(asked, e));
    }

    private Mono<Void> load(Import asked, IntFunction<Mono<Void>> progress) {
        return rows.content(asked.id())
                .flatMap(content -> Mono.usingWhen(
                        onDisk(content), file -> imports.carryOut(asked, file, progress), ImportWorker::remove));
    }

    private Mono<Void> failed(Import asked, Throwable e) {
        if (e instanceof Refused) {
            LOG.warn("import {} of borders no longer fits: {}", asked.id(), e.getMessage());
        } else {
            LOG.error("import {} of borders failed, and changed nothing", asked.id(), e);
        }
        return rows.move(asked.id(), Import.State.ASKED, Import.State.FAILED).then();
    }

    private static Mono<Path> onDisk(byte[] content) {
        return Mono.fromCallable(() -> Files.write(Files.createTempFile("borders", ".import"), content))
                .subscribeOn(Schedulers.boundedElastic());
    }

    private static Mono<Void> remove(Path file) {
        return Mono.fromCallable(() -> Files.deleteIfExists(file))
                .subscribeOn(Schedulers.boundedElastic())
                .onErrorComplete()
                .then();
    }

    /** A node needs a moment to learn of new borders: what came in there meanwhile is placed anew. */
    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT10S")
    Mono<Void> tidy() {
        return Mono.defer(() -> imports.checkAgain(MEANWHILE))
                .then(Mono.defer(() -> rows.dropOlderThan(DECIDE_WITHIN)))
                .onErrorResume(e -> {
                    LOG.warn("imports of borders could not be tidied: {}", e.toString());
                    return Mono.empty();
                });
    }
}
