package nl.buurtstem.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import reactor.core.publisher.Hooks;

/**
 * A form that cannot be read fails for everybody who wanted to read it. The first failure becomes an answer; the others
 * have nobody to go to, and are no reason for a stack trace in the log.
 */
@Configuration(proxyBeanMethods = false)
class DroppedErrors {

    private static final Logger LOG = LoggerFactory.getLogger(DroppedErrors.class);

    DroppedErrors() {
        Hooks.onErrorDropped(DroppedErrors::log);
    }

    private static void log(Throwable failure) {
        if (failure instanceof DecodingException || failure instanceof DataBufferLimitException) {
            LOG.debug("a form could not be read: {}", failure.getMessage());
        } else {
            LOG.error("an error came too late for an answer", failure);
        }
    }
}
