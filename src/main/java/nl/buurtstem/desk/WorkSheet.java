package nl.buurtstem.desk;

import java.util.Map;

/**
 * One thing that waits, to read beside the list.
 *
 * @param template of its own room, which draws it
 * @param model what the template needs besides {@code page}
 */
public record WorkSheet(WorkItem item, String template, Map<String, Object> model) {}
