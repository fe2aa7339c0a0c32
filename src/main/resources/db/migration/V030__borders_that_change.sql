-- Borders that change: areas that are closed, what each import did, and how nodes learn of it. Written by the areas room only.

alter table area
    add column closed_at timestamptz, -- from then on no place lies in it; ideas, meetings and roles of before still speak of it
    add column from_parts boolean not null default false, -- its border is that of its parts together
    add column seeded text; -- hash of the settings last taken from a file; those in the table hold until the file says something else

-- rises with every change to the areas; nodes that see another number than they know read the areas anew
create table area_version (
    only_row boolean primary key default true check (only_row),
    version bigint not null
);
insert into area_version (version) values (1);

create function areas_changed() returns trigger language plpgsql as $$
begin
    if exists (select from touched) then
        update area_version set version = version + 1;
    end if;
    return null;
end
$$;

do $$
declare
    room_table text;
begin
    foreach room_table in array array['area', 'area_population', 'area_settings', 'place_name'] loop
        execute format('create trigger area_added after insert on %I referencing new table as touched
            for each statement execute function areas_changed()', room_table);
        execute format('create trigger area_changed after update on %I referencing new table as touched
            for each statement execute function areas_changed()', room_table);
        execute format('create trigger area_removed after delete on %I referencing old table as touched
            for each statement execute function areas_changed()', room_table);
    end loop;
end
$$;

grant select, update on area_version to buurtstem_app;

create table area_import (
    id bigint generated always as identity primary key,
    asked_by text not null, -- id of a resident, or the command
    sent_at timestamptz not null,
    file_name text not null,
    file_hash text not null, -- SHA-256
    content bytea, -- the file, until it is decided upon
    choices jsonb not null, -- level, parent and how to read the file
    state text not null check (state in ('PREVIEW', 'ASKED', 'DONE', 'FAILED', 'DROPPED')),
    version bigint not null, -- of the areas it was compared with
    report jsonb not null, -- what would change, and what did
    sketch bytea, -- old and new borders as GeoJSON, for the map
    progress integer not null default 0 check (progress between 0 and 100),
    taken_until timestamptz, -- a node works on it until then
    done_at timestamptz,
    checked_at timestamptz -- after it was done, things that came in meanwhile on other nodes were looked at too
);
create index area_import_asked on area_import (id) where state = 'ASKED';

-- every area that an import made, changed, closed or opened again; only grows
create table area_import_change (
    import_id bigint not null references area_import,
    area_id integer not null references area,
    at timestamptz not null,
    kind text not null check (kind in ('NEW', 'CHANGED', 'GONE', 'BACK')),
    detail jsonb not null, -- what it was and what it became
    border_before bytea, -- WKB, WGS84
    primary key (import_id, area_id)
);

-- every thing that came to lie in another area; only grows
create table area_import_move (
    import_id bigint not null references area_import,
    kind text not null, -- what it is, such as IDEA
    thing_id bigint not null,
    at timestamptz not null,
    from_neighbourhood integer not null references area,
    to_neighbourhood integer not null references area,
    outside boolean not null -- it lies in no area; this is the nearest
);
create index area_import_move_thing on area_import_move (kind, thing_id);

grant select, insert, update on area_import to buurtstem_app;
grant select, insert on area_import_change, area_import_move to buurtstem_app;
