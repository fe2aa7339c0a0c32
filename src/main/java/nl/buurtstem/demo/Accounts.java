package nl.buurtstem.demo;

import java.time.Clock;
import nl.buurtstem.demo.Afterthought.Looking;
import nl.buurtstem.demo.Afterthought.Telling;
import nl.buurtstem.photos.Blot;
import nl.buurtstem.photos.PhotoId;
import nl.buurtstem.residents.Person;
import nl.buurtstem.walkshop.report.Look;
import nl.buurtstem.walkshop.report.Looks;
import nl.buurtstem.walkshop.report.Part;
import nl.buurtstem.walkshop.report.ReportText;
import nl.buurtstem.walkshop.report.Reports;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes around the accounts of the story's walks, and looks at their photos. */
@Component
@Profile("demo")
class Accounts {

    private final Reports reports;
    private final Looks looks;
    private final Clock clock;

    Accounts(Reports reports, Looks looks, Clock clock) {
        this.reports = reports;
        this.looks = looks;
        this.clock = clock;
    }

    Mono<Void> write(long walk, Telling account, Person by) {
        return write(walk, Part.INTRODUCTION, account.introduction(), by)
                .then(write(walk, Part.CONCLUSION, account.conclusion(), by))
                .thenMany(Flux.fromIterable(account.photos()))
                .concatMap(one -> look(walk, one, by))
                .then();
    }

    private Mono<ReportText> write(long walk, Part part, String text, Person by) {
        return Mono.defer(() -> reports.write(walk, new ReportText(part, 1, text, "nl", clock.instant()), by));
    }

    private Mono<Look> look(long walk, Looking one, Person by) {
        return looks.all(walk, by)
                .flatMapIterable(all -> all)
                .filter(looked -> looked.of().text().contains(one.seen()))
                .next()
                .map(looked -> looked.look().photo())
                .flatMap(photo -> look(walk, photo, one, by));
    }

    private Mono<Look> look(long walk, PhotoId photo, Looking one, Person by) {
        if (!one.shown()) {
            return looks.keepInside(walk, photo, 0, by);
        }
        return one.blots() == null
                ? looks.show(walk, photo, 0, by)
                : looks.blur(walk, photo, 0, Blot.read(one.blots()), by);
    }
}
