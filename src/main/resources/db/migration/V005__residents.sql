-- Residents: who someone is, how they prove it, and which roles they have where. Written by the residents room only.

create table resident (
    id uuid primary key,
    email text not null unique, -- lower case, normalised
    name text not null, -- pseudonym, shown in public
    language text not null,
    neighbourhood_id integer references area, -- where they say they live; null: not said
    created_at timestamptz not null
);

create table resident_role (
    resident_id uuid not null references resident on delete cascade,
    role text not null check (role in ('OFFICIAL', 'CLERK', 'FACILITATOR', 'ADMINISTRATOR')),
    area_id integer not null references area, -- and everything below it
    granted_at timestamptz not null,
    primary key (resident_id, role, area_id)
);

create table session (
    token_hash bytea primary key,
    resident_id uuid not null references resident on delete cascade,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index session_resident on session (resident_id);
create index session_expires on session (expires_at);

-- what lives between asking somebody to sign in and being signed in; link and code follow from the id and the pepper
create table sign_in_attempt (
    id uuid primary key,
    cookie_hash bytea not null unique, -- of the browser it began in
    email text, -- null: not given yet
    language text not null, -- of the mail
    link_hash bytea unique, -- null: nothing was sent yet
    mails integer not null default 0,
    code_tries integer not null default 0,
    next text not null, -- where to go afterwards
    act_kind text, -- what waits to be done afterwards
    act jsonb,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    used_by uuid references resident on delete cascade,
    acted_at timestamptz -- when what waited was done
);
create index sign_in_attempt_expires on sign_in_attempt (expires_at);

grant select, insert, update, delete on resident, resident_role, session, sign_in_attempt to buurtstem_app;
