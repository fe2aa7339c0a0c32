package nl.buurtstem.areas;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads all areas from their tables into memory. */
final class AreaReading {

    private final JdbcClient sql;

    AreaReading(DataSource source) {
        this.sql = JdbcClient.create(source);
    }

    AreaMap map() {
        return new AreaMap(areas(), places());
    }

    private List<MappedArea> areas() {
        return sql.sql("""
                        select a.*, s.*, coalesce(p.inhabitants, 0) as inhabitants
                        from area a
                        left join area_settings s on s.area_id = a.id
                        left join (select area_id, sum(inhabitants) as inhabitants from area_population group by area_id) p
                            on p.area_id = a.id
                        order by a.id
                        """)
                .query((row, n) -> new MappedArea(area(row), border(row), settings(row)))
                .list();
    }

    private static Area area(ResultSet row) throws SQLException {
        return new Area(
                row.getInt("id"),
                row.getString("key"),
                row.getString("name"),
                Level.valueOf(row.getString("level")),
                row.getObject("parent_id", Integer.class),
                row.getLong("inhabitants"));
    }

    private static Geometry border(ResultSet row) throws SQLException {
        try {
            return new WKBReader().read(row.getBytes("border"));
        } catch (ParseException e) {
            throw new SQLException("the border of " + row.getString("key") + " is damaged", e);
        }
    }

    private static SettingsRow settings(ResultSet row) throws SQLException {
        return new SettingsRow(
                row.getObject("threshold", Integer.class),
                row.getObject("threshold_per_thousand", BigDecimal.class),
                row.getObject("threshold_floor", Integer.class),
                row.getObject("threshold_ceiling", Integer.class),
                row.getObject("window_days", Integer.class),
                word(row, "rhythm", Rhythm.class),
                word(row, "mode", AgendaMode.class),
                row.getObject("top", Integer.class),
                row.getObject("capacity", Integer.class),
                word(row, "review", Review.class),
                languages(row));
    }

    private static <E extends Enum<E>> @Nullable E word(ResultSet row, String column, Class<E> words)
            throws SQLException {
        @Nullable String name = row.getString(column);
        return name == null ? null : Enum.valueOf(words, name);
    }

    private static @Nullable List<String> languages(ResultSet row) throws SQLException {
        @Nullable Array tags = row.getArray("languages");
        return tags == null ? null : List.of((String[]) tags.getArray());
    }

    private List<PlaceName> places() {
        return sql.sql("select * from place_name order by name, id")
                .query((row, n) -> new PlaceName(
                        row.getInt("id"),
                        row.getString("name"),
                        PlaceName.Kind.valueOf(row.getString("kind")),
                        row.getInt("neighbourhood_id"),
                        new Point(row.getDouble("lon"), row.getDouble("lat"))))
                .list();
    }
}
