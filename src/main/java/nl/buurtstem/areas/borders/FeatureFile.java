package nl.buurtstem.areas.borders;

import java.nio.file.Path;
import java.util.List;
import nl.buurtstem.areas.Level;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of features, GeoJSON or GeoPackage.
 *
 * @param system the coordinate system it names; null when it names none
 */
record FeatureFile(@Nullable String system, List<Feature> features) {

    /** @throws nl.buurtstem.kernel.Refused when it cannot be read at all */
    static FeatureFile read(Path file, Level level, String layer, JsonMapper json) {
        return GeoPackageFile.isOne(file) ? GeoPackageFile.read(file, level, layer) : GeoJsonFile.read(file, json);
    }
}
