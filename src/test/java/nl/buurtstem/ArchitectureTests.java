package nl.buurtstem;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import nl.buurtstem.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.modulith.core.ApplicationModules;

/** Rooms import downwards only, through doors; nothing waits inside a request. */
@AnalyzeClasses(packages = "nl.buurtstem", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @Test
    void roomsUseEachOtherAsDeclared() {
        ApplicationModules.of(Buurtstem.class).verify();
    }

    @ArchTest
    static final ArchRule nothingBlocks = noClasses()
            .that()
            .areNotAssignableTo(SmartLifecycle.class) // what is done before anybody is answered may be waited for
            .should()
            .callMethodWhere(new DescribedPredicate<>("waits for a publisher or starts one by itself") {
                @Override
                public boolean test(JavaMethodCall call) {
                    String name = call.getName();
                    return call.getTargetOwner().isAssignableTo(Publisher.class)
                            && (name.startsWith("block") || name.equals("subscribe") || name.startsWith("toFuture"));
                }
            });

    @ArchTest
    static final ArchRule refusalsAreEnums =
            classes().that().implement(Refusal.class).should().beEnums();

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");
}
