package nl.buurtstem.installation;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What rooms do by themselves, on time; {@code buurtstem.jobs=false} leaves it to other nodes, or to a test. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "buurtstem.jobs", matchIfMissing = true)
@EnableScheduling
class JobsConfiguration {}
