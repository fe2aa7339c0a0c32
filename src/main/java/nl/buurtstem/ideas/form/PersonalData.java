package nl.buurtstem.ideas.form;

import java.util.regex.Pattern;

/** Finds what should not stand in public: e-mail addresses and phone numbers. A person looks at what it finds. */
final class PersonalData {

    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}\\.\\p{L}{2,}");
    private static final Pattern PHONE =
            Pattern.compile("(?<![\\p{N}])(?:\\+|00|0)[1-9](?:[ .\\-/()]{0,3}\\p{N}){7,12}(?!\\p{N})");

    private PersonalData() {}

    static boolean isIn(String text) {
        return EMAIL.matcher(text).find() || PHONE.matcher(text).find();
    }
}
