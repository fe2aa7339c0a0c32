-- What all tables share: the role the application works as, Dutch text search, and the limits. Limits: written by the web room only.

do $$
begin
    if not exists (select from pg_roles where rolname = 'buurtstem_app') then
        raise exception 'The role buurtstem_app does not exist: create it first (docker/database/roles.sh shows how).';
    end if;
end
$$;

grant usage on schema public to buurtstem_app;

create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- Dutch stems without accents: "ideeën" finds "idee", "cafe" finds "café"
create text search configuration buurtstem_dutch (copy = dutch);
alter text search configuration buurtstem_dutch
    alter mapping for hword, hword_part, word with unaccent, dutch_stem;

create table rate_bucket (
    key text primary key,
    tokens double precision not null,
    filled_at timestamptz not null
);
grant select, insert, update, delete on rate_bucket to buurtstem_app;
