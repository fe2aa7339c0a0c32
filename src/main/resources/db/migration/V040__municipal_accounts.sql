-- Residents: staff who sign in with the municipality's own account, and the history of roles. Written by the residents
-- room only. The history only grows: the application's role may not change or delete it.

-- who at the municipality's provider is which resident
create table municipal_account (
    issuer text not null,
    subject text not null, -- the provider's own name for this person
    resident_id uuid not null references resident on delete cascade,
    linked_at timestamptz not null,
    primary key (issuer, subject)
);
create index municipal_account_resident on municipal_account (resident_id);

-- a role is given by hand (no provider), or follows from what the provider says of this person
alter table resident_role
    add column provider text not null default '', -- issuer
    drop constraint resident_role_pkey,
    add primary key (resident_id, role, area_id, provider);

alter table session
    add column provider text, -- issuer; null: by e-mail
    add column provider_subject text,
    add column provider_session text, -- the provider's name for it, by which it may end it
    add column id_token bytea; -- sealed with the pepper; goes along when signing out there
create index session_provider on session (provider, provider_subject) where provider is not null;

-- state, nonce and verifier follow from the attempt's id and the pepper, as link and code do
alter table sign_in_attempt
    add column provider_asked_at timestamptz, -- when this browser was sent to the provider
    add column provider_answered_at timestamptz; -- when it came back; it does so once

-- messages of the provider that count once
create table logout_notice (
    id_hash bytea primary key,
    expires_at timestamptz not null
);

create table role_log (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    actor uuid, -- null: the program, or the provider
    resident_id uuid not null,
    role text not null,
    area_id integer not null references area,
    act text not null check (act in ('GIVEN', 'TAKEN')),
    provider text not null -- issuer; '': by hand
);
create index role_log_area on role_log (area_id, id);

grant select, insert, update, delete on municipal_account, logout_notice to buurtstem_app;
grant select, insert on role_log to buurtstem_app;
