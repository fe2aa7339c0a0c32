package nl.buurtstem.walkshop.report;

import java.util.List;
import java.util.Map;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.moderation.AuditLog;
import nl.buurtstem.residents.Person;
import nl.buurtstem.walkshop.Preparation;
import nl.buurtstem.walkshop.Walkshops;
import nl.buurtstem.walkshop.action.Actions;
import nl.buurtstem.walkshop.action.WalkAction;
import nl.buurtstem.walkshop.field.Field;
import nl.buurtstem.walkshop.field.Heard;
import nl.buurtstem.walkshop.picture.PictureRight.Phase;
import nl.buurtstem.walkshop.picture.Pictures;
import nl.buurtstem.walkshop.picture.Pictures.Picture;
import nl.buurtstem.walkshop.picture.Tally;
import nl.buurtstem.web.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The door to accounts: reading one, and writing above and below it. */
@Component
public class Reports {

    private final ReportRepository rows;
    private final Retention retention;
    private final Looks looks;
    private final Walkshops walkshops;
    private final Pictures pictures;
    private final Actions actions;
    private final Field field;
    private final Areas areas;
    private final AuditLog audit;

    Reports(
            ReportRepository rows,
            Retention retention,
            Looks looks,
            Walkshops walkshops,
            Pictures pictures,
            Actions actions,
            Field field,
            Areas areas,
            AuditLog audit) {
        this.rows = rows;
        this.retention = retention;
        this.looks = looks;
        this.walkshops = walkshops;
        this.pictures = pictures;
        this.actions = actions;
        this.field = field;
        this.areas = areas;
        this.audit = audit;
    }

    /** @throws nl.buurtstem.kernel.Refused as long as people are not back, or when there is no such walkshop for this viewer */
    public Mono<Report> of(long walkshop, Viewer viewer) {
        return pictures.of(walkshop, viewer)
                .doOnNext(picture -> ReportRight.READ.require(viewer, picture.walkshop()))
                .flatMap(this::report);
    }

    private Mono<Report> report(Picture picture) {
        long id = picture.walkshop().id();
        Mono<Map<Long, Tally>> tallies =
                picture.phase() == Phase.CLOSED ? pictures.tallies(picture.asked()) : Mono.just(Map.of());
        return Mono.zip(
                        walkshops.preparation(picture.walkshop()),
                        field.interviews(id).collectList(),
                        actions.of(id).collectList(),
                        tallies,
                        rows.texts(id).collectList(),
                        looks.looks(id),
                        retention.of(picture.walkshop()))
                .map(all -> report(
                        picture,
                        all.getT1(),
                        all.getT2(),
                        all.getT3(),
                        all.getT4(),
                        all.getT5(),
                        new Gathering(all.getT1(), all.getT6()),
                        all.getT7()));
    }

    private Report report(
            Picture picture,
            Preparation prepared,
            List<Heard> interviews,
            List<WalkAction> agenda,
            Map<Long, Tally> tallies,
            List<ReportText> texts,
            Gathering gathering,
            Retained retained) {
        List<Line> lines = gathering.lines(picture.table());
        List<Heard> agreed = Gathering.agreed(interviews);
        return new Report(
                picture,
                prepared,
                areas.area(picture.walkshop().area()).name(),
                lines,
                picture.table().seen().size() - lines.size(),
                gathering.said(agreed),
                agreed.size(),
                agenda,
                tallies,
                texts,
                retained);
    }

    /**
     * Writes above or below an account; what was written before stays.
     *
     * @param text with the number after the one they saw
     */
    @Transactional
    public Mono<ReportText> write(long walkshop, ReportText text, Person by) {
        return pictures.of(walkshop, by)
                .doOnNext(picture -> ReportRight.WRITE.require(by, picture.walkshop()))
                .flatMap(picture -> rows.write(walkshop, text))
                .switchIfEmpty(Mono.error(() -> ReportRefusal.WRITTEN_MEANWHILE.because()))
                .then(audit.write(
                        by.id(),
                        "report.write",
                        "walkshop",
                        "" + walkshop,
                        Map.of("part", text.part().path())))
                .thenReturn(text);
    }
}
