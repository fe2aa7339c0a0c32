-- Photos: cleaned JPEGs by the hash of their content. Written by the photos room only.

create table photo (
    sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    width integer not null,
    height integer not null,
    content bytea not null,
    created_at timestamptz not null
);
grant select, insert, update, delete on photo to buurtstem_app;
