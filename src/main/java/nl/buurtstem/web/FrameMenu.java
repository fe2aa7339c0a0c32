package nl.buurtstem.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The menu entry that belongs to no room. */
@Configuration(proxyBeanMethods = false)
class FrameMenu {

    @Bean
    MenuEntry helpEntry() {
        return MenuEntry.forEverybody(90, "/help", "web.help.menu");
    }
}
