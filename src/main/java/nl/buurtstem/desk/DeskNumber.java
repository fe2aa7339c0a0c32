package nl.buurtstem.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.ResidentId;
import nl.buurtstem.web.MenuEntry;
import nl.buurtstem.web.MenuNumber;
import nl.buurtstem.web.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The way to the desk, with how much waits there; counted anew after half a minute, or when something was decided. */
@Component
class DeskNumber implements MenuNumber {

    private static final Logger LOG = LoggerFactory.getLogger(DeskNumber.class);
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final int PEOPLE = 10_000;

    private final Work work;
    private final Cache<ResidentId, Long> known =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(PEOPLE).build();

    DeskNumber(Work work) {
        this.work = work;
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {

        private static final int FIRST = 50;

        @Bean
        MenuEntry deskEntry() {
            return MenuEntry.forWork(FIRST, "/desk", "desk.menu", DeskRight::opens);
        }
    }

    @Override
    public String path() {
        return "/desk";
    }

    @Override
    public Mono<Long> of(Viewer viewer) {
        if (!DeskRight.opens(viewer) || !(viewer instanceof Person person)) {
            return Mono.empty();
        }
        Long before = known.getIfPresent(person.id());
        return before == null ? counted(person) : Mono.just(before);
    }

    private Mono<Long> counted(Person person) {
        return work.lines(person)
                .map(lines -> lines.stream().filter(WorkLine::isOpen).count())
                .doOnNext(n -> known.put(person.id(), n))
                .onErrorResume(e -> {
                    LOG.warn("what waits at a desk was not counted: {}", e.toString());
                    return Mono.empty();
                });
    }

    void forget(ResidentId person) {
        known.invalidate(person);
    }
}
