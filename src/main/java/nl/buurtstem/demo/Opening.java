package nl.buurtstem.demo;

import nl.buurtstem.areas.Areas;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import tools.jackson.databind.json.JsonMapper;

/** Fills an empty demo after the tables and areas are there, and before the web server opens. */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "buurtstem.demo.fill", havingValue = "true", matchIfMissing = true)
class Opening implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
    private static final String MUNICIPALITY = "ZO";

    private final Fill fill;
    private final Areas areas;
    private final TransactionalOperator transaction;
    private final JsonMapper json;
    private volatile boolean running;

    Opening(Fill fill, Areas areas, TransactionalOperator transaction, JsonMapper json) {
        this.fill = fill;
        this.areas = areas;
        this.transaction = transaction;
        this.json = json;
    }

    @Override
    public void start() {
        running = true;
        if (areas.byKey(MUNICIPALITY).isEmpty()) {
            LOG.info("these areas have no demo story: people and ideas are up to you");
            return;
        }
        long began = System.nanoTime();
        Integer scenes = transaction
                .transactional(
                        fill.unlessInhabited(Story.read(json), Talk.read(json), Asked.read(json), Election.read(json)))
                .block();
        if (scenes != null) {
            LOG.info("the demo is filled: {} events in {} ms", scenes, (System.nanoTime() - began) / 1_000_000);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, whose phase is near the end. */
    @Override
    public int getPhase() {
        return 0;
    }
}
