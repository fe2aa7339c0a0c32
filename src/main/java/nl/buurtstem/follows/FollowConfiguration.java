package nl.buurtstem.follows;

import nl.buurtstem.web.MachineDoor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room tells the frame around pages. */
@Configuration(proxyBeanMethods = false)
class FollowConfiguration {

    /** Mail programs have no token of ours; the link itself proves whose mail it is. */
    @Bean
    MachineDoor stopDoor() {
        return new MachineDoor(Stops.PATH);
    }
}
