package nl.buurtstem.installation;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Does the chore that was asked for, once everything else has started. */
@Component
@ConditionalOnProperty(Chores.PROPERTY)
class ChoreRunner implements SmartLifecycle, ExitCodeGenerator {

    private static final int WRONG_USE = 2;

    private final List<Chore> chores;
    private final ApplicationArguments arguments;
    private volatile boolean running;
    private volatile int exitCode = WRONG_USE;

    ChoreRunner(ObjectProvider<Chore> chores, ApplicationArguments arguments) {
        this.chores = chores.orderedStream().toList();
        this.arguments = arguments;
    }

    @Override
    @SuppressWarnings("SystemOut") // the console is where this belongs
    public void start() {
        running = true;
        String wanted = arguments.getNonOptionArgs().getFirst();
        Chore chore = chores.stream()
                .filter(known -> known.name().equals(wanted))
                .findFirst()
                .orElse(null);
        if (chore == null) {
            System.err.println("There is no " + wanted + ". What can be asked for:");
            chores.forEach(known -> known.usage().forEach(line -> System.err.println("  " + line)));
            return;
        }
        Integer code = chore.run(arguments).block();
        exitCode = code == null ? WRONG_USE : code;
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After all others. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
