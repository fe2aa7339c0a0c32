package nl.buurtstem.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/**
 * The whole application on a free port and a fresh database, in demo mode without demo data and with its jobs switched
 * off: a test runs them when it wants to. Constructors of the test class are autowired.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "buurtstem.mode=demo",
            // there from the first moment, so that no embedded database is started; FreshDatabase puts in the real one
            "spring.r2dbc.url=r2dbc:postgresql://localhost/of-this-test",
            "buurtstem.demo.fill=false",
            "buurtstem.pages.kept=0s",
            "buurtstem.jobs=false",
            "buurtstem.pepper=a-pepper-that-only-tests-use-0123456789",
            "buurtstem.administrator=admin@zilveroog.example",
            "spring.mail.host=127.0.0.1",
            "logging.level.nl.buurtstem=warn"
        })
@ContextConfiguration(initializers = FreshDatabase.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@DirtiesContext
public @interface AppTest {}
