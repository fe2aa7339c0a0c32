package nl.buurtstem.installation;

import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.resources.LoopResources;

/**
 * The few threads that everything runs on: requests and the database share them, one for each processor. With threads of their own
 * each answer of the database woke another one, which took longer than what it had to do.
 */
@Configuration(proxyBeanMethods = false)
class EventLoops {

    @Bean(destroyMethod = "dispose")
    LoopResources sharedLoops() {
        return LoopResources.create("buurtstem", Runtime.getRuntime().availableProcessors(), true);
    }

    @Bean
    NettyServerCustomizer onSharedLoops(LoopResources sharedLoops) {
        return server -> server.runOn(sharedLoops);
    }
}
