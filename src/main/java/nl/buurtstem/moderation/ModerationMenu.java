package nl.buurtstem.moderation;

import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to the queue, for officials only. */
@Configuration(proxyBeanMethods = false)
class ModerationMenu {

    @Bean
    MenuEntry queueEntry() {
        return MenuEntry.forWork(
                70,
                "/moderation",
                "moderation.queue.menu",
                viewer -> viewer instanceof Person person && person.isSomewhere(Role.OFFICIAL));
    }
}
