-- Agenda: a meeting planned by mistake can be taken off the calendar as long as nothing is on it; agenda_item's foreign key
-- is the last word. Written by the agenda room only.

grant delete on meeting to buurtstem_app;
