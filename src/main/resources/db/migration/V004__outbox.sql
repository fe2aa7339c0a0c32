-- Outbox: what must leave the house, written in the same transaction as its cause. Written by the outbox room only.

create table outbox (
    id bigint generated always as identity primary key,
    kind text not null,
    key text not null unique, -- the same key twice is the same letter
    payload jsonb not null,
    created_at timestamptz not null,
    due_at timestamptz not null, -- not before; moved ahead while somebody delivers it, and after a failure
    tries integer not null default 0,
    delivered_at timestamptz,
    failure text
);
create index outbox_due on outbox (due_at) where delivered_at is null;
grant select, insert, update, delete on outbox to buurtstem_app;
