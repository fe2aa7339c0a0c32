-- Kept drafts: what somebody without scripts wrote, while they look whether it is there already. Written by the ideas room only.

create table kept_draft (
    key text primary key, -- keyed hash of the token in their cookie
    form jsonb not null, -- as it was typed
    kept_at timestamptz not null -- gone two days later
);
create index kept_draft_age on kept_draft (kept_at);

grant select, insert, update, delete on kept_draft to buurtstem_app;
