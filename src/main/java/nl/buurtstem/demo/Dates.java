package nl.buurtstem.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.buurtstem.agenda.SelectionDates;
import nl.buurtstem.web.Page;

/**
 * Lays the story's days over the real calendar. The story was written with selection dates about a month apart, the last
 * one nine days ago; each becomes the real date that is as many dates back.
 */
record Dates(Instant now, List<Instant> selections) {

    private static final int LAST_TOLD = 9;
    private static final double MONTH = 30.5;
    private static final Duration REACH = Duration.ofDays(430);
    private static final Duration LATELY = Duration.ofMinutes(10);
    private static final Duration JUST_NOW = Duration.ofMinutes(1);

    /** The calendar as it is at this moment; the selections newest first. */
    static Dates at(Instant now, SelectionDates dates) {
        return new Dates(
                now, dates.between(now.minus(REACH), now.minus(JUST_NOW)).reversed());
    }

    /** So many days ago, at this time of the day. */
    Instant daysAgo(int days, LocalTime time) {
        return today().minusDays(days).atTime(time).atZone(Page.ZONE).toInstant();
    }

    /** A little before now, but after the last selection date. */
    Instant justNow() {
        Duration since = Duration.between(selection(0), now).dividedBy(4);
        return now.minus(since.compareTo(LATELY) < 0 ? since : LATELY);
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, Page.ZONE);
    }

    /** How many selection dates back the one is that the story tells of; 0 is the last one. */
    int back(int toldDaysAgo) {
        return (int) Math.round((toldDaysAgo - LAST_TOLD) / MONTH);
    }

    Instant selection(int back) {
        return selections.get(back);
    }

    /** How many days nearer to today (or, if negative, further back) the real date lies than the told one. */
    int nearer(int toldDaysAgo) {
        LocalDate real = LocalDate.ofInstant(selection(back(toldDaysAgo)), Page.ZONE);
        return (int) (real.toEpochDay() - today().minusDays(toldDaysAgo).toEpochDay());
    }

    /** The same day some days later, at this time. */
    static Instant later(Instant day, int days, LocalTime time) {
        return LocalDate.ofInstant(day, Page.ZONE)
                .plusDays(days)
                .atTime(time)
                .atZone(Page.ZONE)
                .toInstant();
    }
}
