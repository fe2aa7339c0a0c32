-- Ideas: what an author adds under a public idea may wait for a reader, and can be decided about like an idea. Written by the ideas room only.
-- How it was written first stands with the originals.

alter table idea_addendum
    add column state text not null default 'VISIBLE' check (state in ('IN_REVIEW', 'CHANGES_ASKED', 'VISIBLE', 'HIDDEN')),
    add column revision integer not null default 1,
    add column staged_at timestamptz; -- when it came to wait or stand as it does; null: when it was written
create index idea_addendum_waiting on idea_addendum (id) where state = 'IN_REVIEW';

grant update (body, language, state, revision, staged_at) on idea_addendum to buurtstem_app;
