package nl.buurtstem.web;

import java.util.function.Function;
import org.springframework.util.MultiValueMap;

/**
 * A path that answers everybody alike in one language, also those who are signed in.
 *
 * @param question what an address asks for: addresses that ask for the same get one answer
 */
public record SharedAnswer(String path, Function<MultiValueMap<String, String>, String> question) {}
