package nl.buurtstem.areas;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

/** Reads the areas once, after the tables are there and before anybody is answered. */
@Configuration(proxyBeanMethods = false)
class AreaConfiguration {

    @Bean
    GeoFiles geoFiles(ResourceLoader loader, @Value("${buurtstem.geo:}") String folder) {
        return new GeoFiles(loader, folder);
    }

    @Bean
    AreaMap areaMap() {
        return new AreaMap(List.of(), List.of());
    }
}
