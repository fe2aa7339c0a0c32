package nl.buurtstem.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.test.context.TestPropertySource;

/** The whole application, its jobs included, and a real Chromium; a test method may take a {@link Chromium}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@AppTest
@TestPropertySource(properties = "buurtstem.jobs=true")
@ExtendWith(ChromiumExtension.class)
public @interface BrowserTest {}
