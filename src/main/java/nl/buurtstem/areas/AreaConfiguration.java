package nl.buurtstem.areas;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;
import tools.jackson.databind.json.JsonMapper;

/** Reads the areas once, after the tables are there and before anybody is answered. */
@Configuration(proxyBeanMethods = false)
class AreaConfiguration {

    @Bean
    GeoFiles geoFiles(ResourceLoader loader, @Value("${buurtstem.geo:}") String folder) {
        return new GeoFiles(loader, folder);
    }

    @Bean
    @DependsOnDatabaseInitialization
    AreaMap areaMap(GeoFiles files, JsonMapper json, Flyway flyway) {
        DataSource owner = flyway.getConfiguration().getDataSource();
        List<DrawnArea> areas = AreaFile.read(files.areas(), json);
        new AreaImport(owner).save(areas, PlaceFile.read(files.places(), areas, json));
        return new AreaReading(owner).map();
    }

    @Bean
    MapFiles mapFiles(AreaMap map, GeoFiles files, JsonMapper json) {
        return new MapFiles(BorderWriter.write(map, json), files.basemap(), files.buildings());
    }
}
