package nl.buurtstem.walkshop.field;

import nl.buurtstem.installation.Turns;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Cleans pictures as they come in, and removes at night what cut uploads left behind. */
@Component
@ConditionalOnProperty(name = "buurtstem.jobs", havingValue = "true", matchIfMissing = true)
class FieldJob {

    private final FieldPictures pictures;
    private final Attachments attachments;
    private final Turns turns;

    FieldJob(FieldPictures pictures, Attachments attachments, Turns turns) {
        this.pictures = pictures;
        this.attachments = attachments;
        this.turns = turns;
    }

    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT7S")
    Mono<Long> pictures() {
        return turns.take("cleaning pictures from the way", pictures::clean);
    }

    @Scheduled(cron = "0 50 3 * * *", zone = "Europe/Amsterdam")
    Mono<Long> leftovers() {
        return turns.take("removing cut uploads", attachments::sweep);
    }
}
