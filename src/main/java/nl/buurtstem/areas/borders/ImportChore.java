package nl.buurtstem.areas.borders;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.buurtstem.areas.borders.ImportRepository.Sent;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.installation.Chore;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Imports borders from the command line, with the same rules as the page. */
@Component
class ImportChore implements Chore {

    private static final int REFUSED = 1;
    private static final int WRONG_USE = 2;
    private static final String DRY_RUN = "dry-run";
    private static final String ANOTHER = "another-municipality";
    private static final String TAKE_BACK = "take-back";

    private final Imports imports;
    private final Words words;

    ImportChore(Imports imports, Words words) {
        this.imports = imports;
        this.words = words;
    }

    @Override
    public String name() {
        return "import-areas";
    }

    @Override
    public List<String> usage() {
        return List.of(
                "import-areas FILE --level=municipality",
                "import-areas FILE --level=district --parent=KEY-OR-NAME",
                "import-areas FILE --level=neighbourhood --parent=KEY-OR-NAME [--key=PROPERTY] [--name=PROPERTY]",
                "import-areas FILE --level=neighbourhood [--parent=KEY] --new-parent=NAME-OF-MUNICIPALITY",
                "  and with each: [--layer=NAME] [--only=PROPERTY=VALUE] [--another-municipality] [--dry-run]",
                "import-areas --take-back=NUMBER [--dry-run]");
    }

    @Override
    @SuppressWarnings("SystemOut") // the console is where this belongs
    public Mono<Integer> run(ApplicationArguments arguments) {
        List<String> files = arguments.getNonOptionArgs();
        if (arguments.containsOption(TAKE_BACK) && files.size() == 1) {
            return Mono.defer(() -> takeBack(arguments))
                    .onErrorResume(Refused.class, refused -> Mono.fromSupplier(() -> refuse(refused)));
        }
        if (files.size() != 2 || !Files.isRegularFile(Path.of(files.getLast()))) {
            return wrongUse(files.size() == 2 ? "There is no file " + files.getLast() + "." : "Name one file.");
        }
        return Mono.defer(() -> run(Path.of(files.getLast()), arguments))
                .onErrorResume(Refused.class, refused -> Mono.fromSupplier(() -> refuse(refused)));
    }

    private Mono<Integer> wrongUse(String what) {
        return Mono.fromSupplier(() -> {
            PrintStream out = out();
            out.println(what);
            usage().forEach(line -> out.println("  " + line));
            return WRONG_USE;
        });
    }

    private Mono<Integer> run(Path file, ApplicationArguments arguments) {
        Choices choices = Choices.of(name -> value(arguments, name));
        return arguments.containsOption(DRY_RUN)
                ? imports.draft(file, choices, Asker.COMMAND).map(this::shown)
                : imports.now(file, sent(file), choices, Asker.COMMAND, arguments.containsOption(ANOTHER))
                        .map(this::done);
    }

    private Mono<Integer> takeBack(ApplicationArguments arguments) {
        String number = String.valueOf(value(arguments, TAKE_BACK));
        if (!number.matches("\\d{1,18}")) {
            return wrongUse("Name the number of the import to take back.");
        }
        long id = Long.parseLong(number);
        return arguments.containsOption(DRY_RUN)
                ? imports.draftBack(id, Asker.COMMAND).map(this::shown)
                : imports.backNow(id, Asker.COMMAND).map(this::done);
    }

    private int shown(Draft draft) {
        print(draft);
        if (draft.report().isOfAnother()) {
            out().println("It will only be done with --" + ANOTHER + ".");
        }
        out().println("Nothing was changed: this was a dry run.");
        return 0;
    }

    private int done(Imports.Done done) {
        print(done.draft());
        out().println("Done: this is import " + done.id() + ".");
        if (done.draft().takesBack() == null) {
            out().println("It is taken back with: import-areas --" + TAKE_BACK + "=" + done.id());
        }
        return 0;
    }

    private void print(Draft draft) {
        new PrintedReport(words.in("en"), out()).print(draft.report());
    }

    private static @Nullable String value(ApplicationArguments arguments, String name) {
        List<String> values = arguments.getOptionValues(name);
        return values == null || values.isEmpty() ? null : values.getLast();
    }

    private static Sent sent(Path file) {
        try {
            return new Sent(file.getFileName().toString(), Hash.of(Files.readAllBytes(file)), new byte[0]);
        } catch (IOException e) {
            throw BorderRefusal.NOT_READABLE.because("file", file.getFileName().toString());
        }
    }

    private int refuse(Refused refused) {
        Sentences english = words.in("en");
        PrintStream out = out();
        out.println("Nothing was changed, because:");
        for (Complaint complaint : refused.complaints()) {
            out.println("  - " + english.of(complaint.refusal().key(), complaint.values()));
            if (complaint.refusal() == BorderRefusal.ANOTHER_MUNICIPALITY) {
                out.println("    If this is meant, add --" + ANOTHER + ".");
            }
        }
        return REFUSED;
    }

    private static PrintStream out() {
        return System.out;
    }
}
