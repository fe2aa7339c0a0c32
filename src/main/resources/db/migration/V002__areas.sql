-- Areas: nested places with a border, and every setting that differs per area. Written by the areas room only.

create table area (
    id integer generated always as identity primary key,
    key text not null unique,
    name text not null,
    level text not null check (level in ('MUNICIPALITY', 'DISTRICT', 'NEIGHBOURHOOD')),
    parent_id integer references area,
    border bytea not null, -- WKB, WGS84
    check ((level = 'MUNICIPALITY') = (parent_id is null))
);

create table area_population (
    area_id integer not null references area,
    age_group text not null,
    inhabitants integer not null check (inhabitants >= 0),
    primary key (area_id, age_group)
);

-- one row per area; null inherits from the area above, and the product's default stands above the municipality
create table area_settings (
    area_id integer primary key references area,
    threshold integer check (threshold > 0),
    threshold_per_thousand numeric check (threshold_per_thousand > 0),
    threshold_floor integer check (threshold_floor > 0),
    threshold_ceiling integer check (threshold_ceiling >= threshold_floor),
    window_days integer check (window_days between 1 and 1000),
    rhythm text check (rhythm in ('WEEKLY', 'FORTNIGHTLY', 'MONTHLY')),
    mode text check (mode in ('THRESHOLD', 'TOP', 'THRESHOLD_AND_TOP')),
    top integer check (top > 0),
    capacity integer check (capacity > 0),
    review text check (review in ('ALL', 'FIRST', 'FLAGGED', 'NONE')),
    languages text[]
);

-- streets and landmarks one may name as the place of an idea
create table place_name (
    id integer generated always as identity primary key,
    name text not null,
    kind text not null check (kind in ('STREET', 'LANDMARK')),
    neighbourhood_id integer not null references area,
    lon double precision not null,
    lat double precision not null,
    unique (name, neighbourhood_id)
);
create index place_name_search on place_name using gin (lower(name) gin_trgm_ops);

grant select, insert, update, delete on area, area_population, area_settings, place_name to buurtstem_app;
