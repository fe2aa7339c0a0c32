package nl.buurtstem.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;

/** How somebody works a page: by pointer, or by nothing but the keyboard. */
interface Hands {

    /** Puts this text in the field, replacing what was there. */
    void write(Page page, String selector, String text);

    /** Presses a button or follows a link. */
    void press(Page page, String selector);

    /** Chooses this radio button. */
    void choose(Page page, String selector);

    /** Chooses the entry with this text from a list. */
    void select(Page page, String selector, String text);

    /** Fills in a day of this month; the day's number is the month's, so that it reads the same in every order. */
    void date(Page page, String selector, LocalDate month);

    /** A mouse or a finger. */
    final class Pointer implements Hands {

        @Override
        public void write(Page page, String selector, String text) {
            page.fill(selector, text);
        }

        @Override
        public void date(Page page, String selector, LocalDate month) {
            page.fill(selector, month.withDayOfMonth(month.getMonthValue()).toString());
        }

        @Override
        public void press(Page page, String selector) {
            page.locator(selector).first().click();
        }

        @Override
        public void choose(Page page, String selector) {
            page.check(selector);
        }

        @Override
        public void select(Page page, String selector, String text) {
            page.selectOption(selector, new com.microsoft.playwright.options.SelectOption().setLabel(text));
        }
    }

    /** Tab, arrows, space and enter; a thing that Tab does not reach within reason is a fault. */
    final class Keyboard implements Hands {

        private static final int TABS = 150;

        @Override
        public void write(Page page, String selector, String text) {
            reach(page, selector);
            page.keyboard().press("Control+A");
            page.keyboard().press("Delete");
            page.keyboard().type(text);
        }

        @Override
        public void date(Page page, String selector, LocalDate month) {
            reach(page, selector);
            int number = month.getMonthValue();
            page.keyboard().type("%02d%02d%d".formatted(number, number, month.getYear()));
        }

        @Override
        public void press(Page page, String selector) {
            reach(page, selector);
            page.keyboard().press("Enter");
        }

        @Override
        public void choose(Page page, String selector) {
            Locator wanted = page.locator(selector).first();
            wanted.waitFor();
            String group = wantedsForm(selector) + "input[name='" + wanted.getAttribute("name") + "']";
            reachOneOf(page, group);
            if (!wanted.isChecked()) {
                page.keyboard().press("Space");
            }
            int choices = page.locator(group).count();
            for (int i = 0; i < choices && !wanted.isChecked(); i++) {
                page.keyboard().press("ArrowDown");
            }
            assertThat(wanted.isChecked()).as("%s by keyboard", selector).isTrue();
        }

        /** The part of the selector before the radio button itself: other forms have a group of this name too. */
        private static String wantedsForm(String selector) {
            int last = selector.lastIndexOf(' ');
            return last < 0 ? "" : selector.substring(0, last + 1);
        }

        @Override
        public void select(Page page, String selector, String text) {
            reach(page, selector);
            page.keyboard().type(text);
        }

        private static void reach(Page page, String selector) {
            reachOneOf(page, selector);
        }

        private static void reachOneOf(Page page, String selector) {
            page.locator(selector).first().waitFor();
            for (int i = 0; i < TABS; i++) {
                if ((Boolean)
                        page.evaluate("selector => document.activeElement?.matches(selector) ?? false", selector)) {
                    return;
                }
                page.keyboard().press("Tab");
            }
            throw new AssertionError(selector + " is not reached by Tab on " + page.url());
        }
    }
}
