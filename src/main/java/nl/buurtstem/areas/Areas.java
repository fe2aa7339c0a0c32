package nl.buurtstem.areas;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The areas of this installation, from memory: no question here waits for the database. */
@Component
public class Areas {

    private final AreaMap map;
    private final String basemapPath;
    private final String buildingsPath;
    private final String bordersPath;

    Areas(AreaMap map, MapFiles files) {
        this.map = map;
        this.basemapPath = files.basemap().path();
        this.buildingsPath = files.buildings().path();
        this.bordersPath = files.borders().path();
    }

    /**
     * The three areas this point lies in.
     *
     * @throws nl.buurtstem.kernel.Refused (outside) naming the nearest neighbourhood and how far it is
     */
    public AreaPath locate(Point point) {
        return map.locate(point);
    }

    /** @throws nl.buurtstem.kernel.Refused (no such area) */
    public Area area(int id) {
        return map.area(id);
    }

    public Optional<Area> byKey(String key) {
        return map.byKey(key);
    }

    /** All municipalities by name; in most installations there is one. */
    public List<Area> municipalities() {
        return map.all(Level.MUNICIPALITY);
    }

    /** All districts by name. */
    public List<Area> districts() {
        return map.all(Level.DISTRICT);
    }

    /** All neighbourhoods by name. */
    public List<Area> neighbourhoods() {
        return map.all(Level.NEIGHBOURHOOD);
    }

    /** The areas directly inside this one, by name. */
    public List<Area> within(int areaId) {
        return map.within(areaId);
    }

    /** The neighbourhood and the two areas above it. */
    public AreaPath pathOf(int neighbourhoodId) {
        return map.pathOf(neighbourhoodId);
    }

    /** The rules of this area, after inheriting. */
    public Settings settings(int areaId) {
        return map.settings(areaId);
    }

    /** The smallest box around all areas. */
    public Box bounds() {
        return map.bounds();
    }

    /** The smallest box around this area. */
    public Box bounds(int areaId) {
        return map.bounds(areaId);
    }

    /** Streets and landmarks whose name looks like this text, the best first; forgives accents, case and a typing error. */
    public List<PlaceName> suggest(String text, int most) {
        return map.places().suggest(text, most);
    }

    /** The landmarks of this neighbourhood by name. */
    public List<PlaceName> landmarks(int neighbourhood) {
        return map.places().landmarks(neighbourhood);
    }

    /** The place with exactly this name, accents and case aside. */
    public Optional<PlaceName> placeNamed(String name) {
        return map.places().named(name);
    }

    /** The nearest street or landmark. */
    public Optional<PlaceName> nearestPlace(Point point) {
        return map.places().nearest(point);
    }

    /** Where the basemap is served; changes when its content does. */
    public String basemapPath() {
        return basemapPath;
    }

    /** Where the buildings are served, apart from the basemap because only a near view needs them. */
    public String buildingsPath() {
        return buildingsPath;
    }

    /** Where all borders are served as GeoJSON; changes when they do. */
    public String bordersPath() {
        return bordersPath;
    }
}
