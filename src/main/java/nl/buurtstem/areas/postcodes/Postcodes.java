package nl.buurtstem.areas.postcodes;

import java.util.Comparator;
import java.util.List;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.Level;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door to postcodes: in which neighbourhood one lies, if the municipality said so. */
@Component
public class Postcodes {

    private static final int NAME_MAX = 120;

    private final PostcodeRepository rows;
    private final Areas areas;
    private final List<PostcodesInUse> uses;

    Postcodes(PostcodeRepository rows, Areas areas, List<PostcodesInUse> uses) {
        this.rows = rows;
        this.areas = areas;
        this.uses = List.copyOf(uses);
    }

    /**
     * Puts this table in the place of the one before; gives how many lines hold.
     *
     * @param text CSV
     * @throws nl.buurtstem.kernel.Refused naming the lines that are wrong; then nothing changes
     */
    @Transactional
    public Mono<Integer> load(int municipality, String file, String text) {
        return requireUnused(municipality)
                .then(Mono.fromSupplier(() -> PostcodeFile.read(
                        text,
                        code -> areas.byKey(code)
                                .filter(area -> area.level() == Level.NEIGHBOURHOOD)
                                .map(Area::id)
                                .filter(id -> areas.municipalityOf(id) == municipality))))
                .delayUntil(ranges ->
                        rows.replace(municipality, file.substring(Math.max(0, file.length() - NAME_MAX)), ranges))
                .map(List::size);
    }

    /** From now on nobody knows where postcodes of this municipality lie. */
    @Transactional
    public Mono<Void> forget(int municipality) {
        return requireUnused(municipality).then(rows.forget(municipality));
    }

    /** Who may vote does not change while people vote: not by another table, and not by none. */
    private Mono<Void> requireUnused(int municipality) {
        return rows.list(municipality)
                .flatMapMany(there -> Flux.fromIterable(uses))
                .concatMap(use -> use.inUse(municipality))
                .any(inUse -> inUse)
                .flatMap(inUse -> inUse
                        ? Mono.error(() -> PostcodeRefusal.IN_USE.because().at("file"))
                        : Mono.empty());
    }

    /** What this area's municipality loaded; empty when it loaded nothing. */
    public Mono<PostcodeList> listOf(int area) {
        return rows.list(areas.municipalityOf(area));
    }

    /**
     * A neighbourhood that ended while lines of the table still name it: nobody is let in by those.
     *
     * @param lines how many
     */
    public record Ended(String name, long lines) {}

    /** Those in this area's municipality, by name; none as long as the table fits the neighbourhoods there are. */
    public Mono<List<Ended>> endedIn(int area) {
        return rows.lines(areas.municipalityOf(area))
                .filter(named -> areas.neighbourhoods().stream().noneMatch(one -> one.id() == named.neighbourhood()))
                .map(named -> new Ended(areas.area(named.neighbourhood()).name(), named.lines()))
                .sort(Comparator.comparing(Ended::name))
                .collectList();
    }

    /** The neighbourhoods within this area in which the postcode lies; none when it lies elsewhere, or nobody knows. */
    public Mono<List<Integer>> within(int area, Postcode postcode) {
        return rows.neighbourhoods(areas.municipalityOf(area), postcode)
                .filter(id -> areas.neighbourhoods().stream().anyMatch(one -> one.id() == id))
                .filter(id -> areas.pathOf(id).liesIn(area))
                .collectList();
    }
}
