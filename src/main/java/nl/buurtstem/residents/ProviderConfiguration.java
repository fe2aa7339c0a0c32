package nl.buurtstem.residents;

import nl.buurtstem.residents.provider.Provider;
import nl.buurtstem.web.FormDestination;
import nl.buurtstem.web.MachineDoor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the frame around every page must let through to and from the municipality's provider. */
@Configuration(proxyBeanMethods = false)
class ProviderConfiguration {

    /** The provider tells us here that somebody signed out. */
    @Bean
    MachineDoor logoutNotices() {
        return new MachineDoor(BackChannelPages.PATH);
    }

    /** Signing out is a form of ours that leads on to the provider's page. */
    @Bean
    FormDestination signingOutThere(Provider provider) {
        return new FormDestination(provider.origin());
    }
}
