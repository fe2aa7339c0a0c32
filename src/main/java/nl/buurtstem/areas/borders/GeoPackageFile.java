package nl.buurtstem.areas.borders;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.buurtstem.areas.Level;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.sqlite.SQLiteConfig;

/** Reads one layer of a GeoPackage, such as Statistics Netherlands publishes: SQLite with a header before each shape's WKB. */
final class GeoPackageFile {

    private static final String MAGIC = "SQLite format 3";
    private static final int HEADER = 8;
    private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};

    private GeoPackageFile() {}

    static boolean isOne(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MAGIC.length()), StandardCharsets.US_ASCII).equals(MAGIC);
        } catch (IOException e) {
            throw BorderRefusal.NOT_READABLE.because("file", file.getFileName().toString());
        }
    }

    private record Layer(String table, String column, int system) {}

    /** @param wanted name of the layer; empty: the only one, or the one whose name speaks of this level */
    static FeatureFile read(Path file, Level level, String wanted) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        try (Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
                Statement statement = connection.createStatement()) {
            // somebody else made this file: its own functions and views may do nothing here
            statement.execute("pragma trusted_schema = off");
            statement.execute("pragma cell_size_check = on");
            Layer layer = choose(layers(statement), level, wanted);
            return new FeatureFile("EPSG:" + layer.system(), features(statement, layer));
        } catch (SQLException e) {
            throw BorderRefusal.NOT_A_GEOPACKAGE.because();
        }
    }

    private static List<Layer> layers(Statement statement) throws SQLException {
        List<Layer> all = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("""
                select g.table_name, g.column_name, coalesce(s.organization_coordsys_id, g.srs_id) as system
                from gpkg_geometry_columns g
                left join gpkg_spatial_ref_sys s on s.srs_id = g.srs_id
                order by g.table_name
                """)) {
            while (row.next()) {
                all.add(new Layer(row.getString("table_name"), row.getString("column_name"), row.getInt("system")));
            }
        }
        return all;
    }

    private static Layer choose(List<Layer> layers, Level level, String wanted) {
        String word = switch (level) {
            case MUNICIPALITY -> "gemeente";
            case DISTRICT -> "wijk";
            case NEIGHBOURHOOD -> "buurt";
        };
        List<Layer> fitting = layers.stream()
                .filter(layer -> wanted.isEmpty()
                        ? layers.size() == 1 || layer.table().toLowerCase().startsWith(word)
                        : layer.table().equals(wanted))
                .toList();
        if (fitting.size() != 1) {
            throw BorderRefusal.NO_LAYER.because(
                    "layers",
                    String.join(", ", layers.stream().map(Layer::table).toList()));
        }
        return fitting.getFirst();
    }

    private static List<Feature> features(Statement statement, Layer layer) throws SQLException {
        List<Feature> all = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("select * from " + quoted(layer.table()))) {
            ResultSetMetaData columns = row.getMetaData();
            while (row.next()) {
                byte[] blob = row.getBytes(layer.column());
                all.add(new Feature(all.size() + 1, properties(row, columns, layer), () -> shape(blob)));
            }
        }
        return all;
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static Map<String, String> properties(ResultSet row, ResultSetMetaData columns, Layer layer)
            throws SQLException {
        Map<String, String> all = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String name = columns.getColumnName(i);
            String text = name.equals(layer.column()) ? null : row.getString(i);
            if (text != null && !text.isBlank()) {
                all.put(name, text.strip());
            }
        }
        return all;
    }

    /** The blob: GP, version, flags, system, an envelope of a length that the flags tell, then the shape itself. */
    private static Geometry shape(byte @Nullable [] blob) {
        if (blob == null || blob.length < HEADER || blob[0] != 'G' || blob[1] != 'P') {
            throw BorderRefusal.NO_BORDER.because();
        }
        int envelope = blob[3] >> 1 & 7;
        if (envelope >= ENVELOPE_BYTES.length || HEADER + ENVELOPE_BYTES[envelope] >= blob.length) {
            throw BorderRefusal.NO_BORDER.because();
        }
        byte[] wkb = Arrays.copyOfRange(blob, HEADER + ENVELOPE_BYTES[envelope], blob.length);
        return read(wkb);
    }

    private static Geometry read(byte[] wkb) {
        try {
            return new WKBReader().read(wkb);
        } catch (ParseException | IllegalArgumentException e) {
            // curves, and shapes that stop half-way
            throw BorderRefusal.NOT_AN_AREA.because("type", "WKB");
        }
    }
}
