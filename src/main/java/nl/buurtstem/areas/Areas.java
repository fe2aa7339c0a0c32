package nl.buurtstem.areas;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/** The areas of this installation, from memory: no question here waits for the database. */
@Component
public class Areas {

    private final AreaReading reading;
    private final MapFiles.Ground ground;
    private final JsonMapper json;
    private volatile @Nullable Picture picture;

    /** What is known at one moment, whole. */
    private record Picture(AreaMap map, MapFiles files) {}

    Areas(AreaReading reading, GeoFiles files, JsonMapper json) {
        this.reading = reading;
        this.ground = new MapFiles.Ground(
                files.basemap().orElse(null), files.buildings().orElse(null));
        this.json = json;
    }

    /** Reads the areas anew when they changed; every node does so by itself within a second or two. */
    public Mono<Void> refresh() {
        return reading.version()
                .filter(version -> isOlderThan(version))
                .flatMap(version -> reading.map())
                .publishOn(Schedulers.boundedElastic())
                .doOnNext(this::show)
                .then();
    }

    private boolean isOlderThan(long version) {
        Picture known = picture;
        return known == null || known.map().version() < version;
    }

    private synchronized void show(AreaMap map) {
        if (isOlderThan(map.version())) {
            picture = new Picture(map, new MapFiles(BorderWriter.write(map, json), ground));
        }
    }

    private Picture picture() {
        return Objects.requireNonNull(picture, "the areas have not been read yet");
    }

    AreaMap map() {
        return picture().map();
    }

    /** What lies under the pins. */
    MapFiles.Ground ground() {
        return ground;
    }

    MapFiles files() {
        return picture().files();
    }

    /**
     * The three areas this point lies in.
     *
     * @throws nl.buurtstem.kernel.Refused (outside) naming the nearest neighbourhood and how far it is
     */
    public AreaPath locate(Point point) {
        return map().locate(point);
    }

    /**
     * Also an area of the past, which no list shows any more.
     *
     * @throws nl.buurtstem.kernel.Refused (no such area)
     */
    public Area area(int id) {
        return map().area(id);
    }

    public Optional<Area> byKey(String key) {
        return map().byKey(key);
    }

    /** All municipalities by name; in most installations there is one. */
    public List<Area> municipalities() {
        return map().all(Level.MUNICIPALITY);
    }

    /** All districts by name. */
    public List<Area> districts() {
        return map().all(Level.DISTRICT);
    }

    /** All neighbourhoods by name. */
    public List<Area> neighbourhoods() {
        return map().all(Level.NEIGHBOURHOOD);
    }

    /** The areas directly inside this one, by name. */
    public List<Area> within(int areaId) {
        return map().within(areaId);
    }

    /** The municipality that this area is, or lies in. */
    public int municipalityOf(int areaId) {
        Area area = area(areaId);
        Integer parent = area.parent();
        return parent == null ? area.id() : municipalityOf(parent);
    }

    /** The neighbourhood and the two areas above it. */
    public AreaPath pathOf(int neighbourhoodId) {
        return map().pathOf(neighbourhoodId);
    }

    /** The rules of this area, after inheriting. */
    public Settings settings(int areaId) {
        return map().settings(areaId);
    }

    /** The smallest box around all areas. */
    public Box bounds() {
        return map().bounds();
    }

    /** The smallest box around this area. */
    public Box bounds(int areaId) {
        return map().bounds(areaId);
    }

    /** A point in this area, about in its middle. */
    public Point middle(int areaId) {
        return map().middle(areaId);
    }

    /** Streets and landmarks whose name looks like this text, the best first; forgives accents, case and a typing error. */
    public List<PlaceName> suggest(String text, int most) {
        return map().places().suggest(text, most);
    }

    /** The landmarks of this neighbourhood by name. */
    public List<PlaceName> landmarks(int neighbourhood) {
        return map().places().landmarks(neighbourhood);
    }

    /** The place with exactly this name, accents and case aside. */
    public Optional<PlaceName> placeNamed(String name) {
        return map().places().named(name);
    }

    /** The names of all streets, in lower case; none as long as no areas were read. */
    public Set<String> streets() {
        Picture seen = picture;
        return seen == null ? Set.of() : seen.map().places().streets();
    }

    /** All places whose name begins with this text, accents and case aside, by name. */
    public List<PlaceName> placesBeginning(String text) {
        return map().places().beginning(text);
    }

    /** The nearest street or landmark. */
    public Optional<PlaceName> nearestPlace(Point point) {
        return map().places().nearest(point);
    }

    /** Where the basemap is served, and with it another address when its content changes; empty without one. */
    public String basemapPath() {
        return path(ground.basemap());
    }

    /** Where the buildings are served, apart from the basemap because only a near view needs them; empty without any. */
    public String buildingsPath() {
        return path(ground.buildings());
    }

    private static String path(@Nullable Published file) {
        return file == null ? "" : file.path();
    }

    /** Where all borders are served as GeoJSON; changes when they do. */
    public String bordersPath() {
        return files().borders().path();
    }
}
