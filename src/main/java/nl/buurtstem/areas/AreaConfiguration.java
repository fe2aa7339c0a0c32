package nl.buurtstem.areas;

import java.util.List;
import nl.buurtstem.installation.Installation;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;
import tools.jackson.databind.json.JsonMapper;

/** Puts what the files know into the tables, once, after the tables are there and before anybody is answered. */
@Configuration(proxyBeanMethods = false)
class AreaConfiguration {

    @Bean
    GeoFiles geoFiles(ResourceLoader loader, @Value("${buurtstem.geo:}") String folder, Installation installation) {
        return new GeoFiles(loader, folder, installation.isDemo());
    }

    @Bean
    @DependsOnDatabaseInitialization
    AreaSeed plantedAreas(GeoFiles files, JsonMapper json, Flyway flyway) {
        AreaSeed seed = new AreaSeed(flyway.getConfiguration().getDataSource());
        List<DrawnArea> areas =
                files.areas().map(file -> AreaFile.read(file, json)).orElse(List.of());
        AreaSeed.PlacesOf places = files.places()
                .<AreaSeed.PlacesOf>map(
                        file -> (neighbourhoods, asDrawn) -> PlaceFile.read(file, neighbourhoods, asDrawn, json))
                .orElse(null);
        seed.plant(areas, places);
        return seed;
    }
}
