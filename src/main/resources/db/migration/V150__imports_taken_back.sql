-- Areas: an import of borders can be taken back, by another one that says so. Written by the areas room only.

alter table area_import
    add column takes_back bigint references area_import; -- the import whose changes this one undoes; null: it brings a file

-- once
create unique index area_import_taken_back on area_import (takes_back) where state = 'DONE';

-- every street or landmark that an import forgot, because it came to lie in no area or its name stood there already; only grows
create table area_import_place (
    import_id bigint not null references area_import,
    at timestamptz not null,
    name text not null,
    kind text not null,
    neighbourhood_id integer not null references area, -- where it was
    lon double precision not null,
    lat double precision not null
);
create index area_import_place_import on area_import_place (import_id);

grant select, insert on area_import_place to buurtstem_app;
