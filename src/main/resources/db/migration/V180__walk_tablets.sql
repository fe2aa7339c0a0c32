-- Walkshops, on the way: tablets that may add to one walkshop, and what each says it holds. Written by the package walkshop.field only.
-- A tablet is no person: its token adds to its own walkshop and opens nothing else.
create table walk_join_code (
    code_hash bytea primary key,
    walkshop_id bigint not null references walkshop,
    made_at timestamptz not null,
    expires_at timestamptz not null
);
create index walk_join_code_expiry on walk_join_code (expires_at);

create table walk_tablet (
    walkshop_id bigint not null references walkshop,
    device_id uuid not null,
    name text not null check (length(name) between 1 and 60),
    joined_at timestamptz not null,
    seen_at timestamptz not null,
    revoked_at timestamptz,
    said_at timestamptz, -- when it last said what it holds
    said_final boolean not null default false,
    said_records uuid[] not null default '{}',
    said_attachments text[] not null default '{}',
    primary key (walkshop_id, device_id)
);

-- joining again, after an answer that got lost, gives another token; both hold
create table walk_token (
    token_hash bytea primary key,
    walkshop_id bigint not null,
    device_id uuid not null,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    foreign key (walkshop_id, device_id) references walk_tablet
);
create index walk_token_tablet on walk_token (walkshop_id, device_id);

grant select, insert, delete on walk_join_code to buurtstem_app;
grant select, insert, update on walk_tablet to buurtstem_app;
grant select, insert on walk_token to buurtstem_app;

comment on column walk_tablet.name is 'internal';
