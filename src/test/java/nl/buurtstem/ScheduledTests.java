package nl.buurtstem;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.MovableClock;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.util.ReflectionUtils;

/** Of a scheduled publisher the method is called once and the result subscribed to each time: it must read the clock each time. */
@AppTest
class ScheduledTests {

    private final ApplicationContext application;
    private final MovableClock clock;

    ScheduledTests(ApplicationContext application, MovableClock clock) {
        this.application = application;
        this.clock = clock;
    }

    @Test
    void noJobFixesItsTimeWhenItIsPlanned() {
        Map<Method, Object> jobs = application.getBeansOfType(Object.class).values().stream()
                .flatMap(bean -> methods(bean).stream().map(method -> Map.entry(method, bean)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
        assertThat(jobs).hasSizeGreaterThan(5);
        jobs.forEach((method, bean) -> {
            ReflectionUtils.makeAccessible(method);
            long before = clock.readings();
            Object job = ReflectionUtils.invokeMethod(method, bean);
            assertThat(job).as("%s", method).isInstanceOf(Publisher.class);
            assertThat(clock.readings() - before)
                    .as("readings of the clock by planning %s", method)
                    .isZero();
        });
    }

    private static List<Method> methods(Object bean) {
        return Arrays.stream(AopUtils.getTargetClass(bean).getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Scheduled.class))
                .toList();
    }
}
