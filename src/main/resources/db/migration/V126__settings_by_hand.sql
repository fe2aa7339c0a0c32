-- Areas: who set which rules of an area, and when; only grows. An area that stands here is not set by a file any more. Written by the
-- areas room only.
create table area_settings_change (
    id bigint generated always as identity primary key,
    area_id integer not null references area,
    changed_by text not null, -- id of a resident
    changed_at timestamptz not null,
    before jsonb not null, -- what the area said itself, by the names of the files; what it inherited is left out
    after jsonb not null
);
create index area_settings_change_area on area_settings_change (area_id, id desc);

grant select, insert on area_settings_change to buurtstem_app;

-- changed_by and the texts are for administrators
comment on column area_settings_change.changed_by is 'internal';
