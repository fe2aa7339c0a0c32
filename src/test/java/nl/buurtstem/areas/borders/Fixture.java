package nl.buurtstem.areas.borders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;

/**
 * A town of squares that somebody draws for a test: a row of neighbourhoods, each {@link #SIDE} metres wide, in RD New or in
 * WGS84.
 */
final class Fixture {

    /** South-west corner of the town in RD New, near Amersfoort. */
    static final int X = 155_000;

    static final int Y = 463_000;
    static final int SIDE = 1000;

    private final List<String> features = new ArrayList<>();
    private String crs = "";

    static Fixture inRdNew() {
        return new Fixture();
    }

    Fixture crs(String name) {
        crs = "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"" + name + "\"}},";
        return this;
    }

    /** A square of the row, by its place in it, as wide as told and shifted east. */
    static String square(int place, double width, double shift) {
        double west = X + place * SIDE + shift;
        return ring(west, Y, west + width, Y + SIDE);
    }

    static String square(int place) {
        return square(place, SIDE, 0);
    }

    /** A rectangle of RD New. */
    static String ring(double west, double south, double east, double north) {
        return String.format(
                Locale.ROOT,
                "[[[%1$.3f,%2$.3f],[%3$.3f,%2$.3f],[%3$.3f,%4$.3f],[%1$.3f,%4$.3f],[%1$.3f,%2$.3f]]]",
                west,
                south,
                east,
                north);
    }

    Fixture with(String properties, String coordinates) {
        return raw("{\"type\":\"Feature\",\"properties\":{" + properties
                + "},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":" + coordinates + "}}");
    }

    Fixture raw(String feature) {
        features.add(feature);
        return this;
    }

    /** A neighbourhood of the row with this name. */
    Fixture with(String name, int place) {
        return with("\"name\":\"" + name + "\"", square(place));
    }

    String text() {
        return "{\"type\":\"FeatureCollection\"," + crs + "\"features\":[" + String.join(",\n", features) + "]}";
    }

    Path file() {
        return write(text(), ".geojson");
    }

    static Path write(String content, String ending) {
        try {
            Path file = Files.createTempFile("borders", ending);
            file.toFile().deleteOnExit();
            file.toFile().deleteOnExit();
            return Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same row in degrees, by the straight lines between corners that were converted by another program (PROJ 9). */
    static String degrees(int place, double west) {
        double step = 0.0146;
        double x = west + place * step;
        return String.format(
                Locale.ROOT,
                "[[[%1$.6f,52.155],[%2$.6f,52.155],[%2$.6f,52.164],[%1$.6f,52.164],[%1$.6f,52.155]]]",
                x,
                x + step);
    }

    /** One row of a GeoPackage. */
    record Buurt(String code, String name, String wijk, String gemeente, String water, int people, String wkt) {}

    /** A GeoPackage with one layer, as Statistics Netherlands publishes them. */
    static Path geoPackage(String layer, int system, List<Buurt> rows) {
        Path file = write("", ".gpkg");
        try {
            Files.delete(file);
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                    Statement statement = connection.createStatement()) {
                statement.execute("create table gpkg_spatial_ref_sys (srs_name text, srs_id integer primary key,"
                        + " organization text, organization_coordsys_id integer, definition text)");
                statement.execute(
                        "insert into gpkg_spatial_ref_sys values ('x', " + system + ", 'EPSG', " + system + ", '')");
                statement.execute("create table gpkg_geometry_columns (table_name text, column_name text,"
                        + " geometry_type_name text, srs_id integer, z integer, m integer)");
                statement.execute("insert into gpkg_geometry_columns values ('" + layer + "', 'geom', 'MULTIPOLYGON', "
                        + system + ", 0, 0)");
                statement.execute("create table \"" + layer + "\" (fid integer primary key, geom blob, buurtcode text,"
                        + " buurtnaam text, wijkcode text, gemeentecode text, gemeentenaam text, water text,"
                        + " aantal_inwoners integer, percentage_personen_0_tot_15_jaar integer,"
                        + " percentage_personen_15_tot_25_jaar integer, percentage_personen_25_tot_45_jaar integer,"
                        + " percentage_personen_45_tot_65_jaar integer, percentage_personen_65_jaar_en_ouder integer)");
                fill(connection, layer, system, rows);
            }
        } catch (IOException | SQLException | ParseException e) {
            throw new IllegalStateException(e);
        }
        return file;
    }

    private static void fill(Connection connection, String layer, int system, List<Buurt> rows)
            throws SQLException, ParseException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into \"" + layer + "\" values (null, ?, ?, ?, ?, ?, 'Drawnstad', ?, ?, 20, 10, 30, 25, 16)")) {
            for (Buurt row : rows) {
                insert.setBytes(1, blob(new WKTReader().read(row.wkt()), system));
                insert.setString(2, row.code());
                insert.setString(3, row.name());
                insert.setString(4, row.wijk());
                insert.setString(5, row.gemeente());
                insert.setString(6, row.water());
                insert.setInt(7, row.people());
                insert.execute();
            }
        }
    }

    /** With an envelope of four numbers, as most programs write it. */
    private static byte[] blob(Geometry shape, int system) {
        byte[] wkb = new WKBWriter().write(shape);
        var box = shape.getEnvelopeInternal();
        return ByteBuffer.allocate(8 + 32 + wkb.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {'G', 'P', 0, 0b011})
                .putInt(system)
                .putDouble(box.getMinX())
                .putDouble(box.getMaxX())
                .putDouble(box.getMinY())
                .putDouble(box.getMaxY())
                .put(wkb)
                .array();
    }

    static String wkt(int place, double width) {
        double west = X + place * SIDE;
        return String.format(
                Locale.ROOT,
                "POLYGON((%1$.1f %2$d, %3$.1f %2$d, %3$.1f %4$d, %1$.1f %4$d, %1$.1f %2$d))",
                west,
                Y,
                west + width,
                Y + SIDE);
    }
}
