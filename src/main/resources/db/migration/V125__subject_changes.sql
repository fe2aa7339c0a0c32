-- Subjects: how one changed while it was open. Each row is what it said until then and why that changed; only grows. Written by the
-- discussion room only.
create table subject_change (
    subject_id bigint not null references subject,
    revision integer not null, -- the one that was changed: two people cannot both change it
    title text not null,
    question text not null,
    body text not null,
    language text not null,
    influence text not null check (influence in ('INFORM', 'CONSULT', 'ADVISE', 'DECIDE')),
    result_use text not null,
    reason text not null check (length(reason) <= 500), -- empty when only the texts changed
    reason_language text not null,
    changed_by uuid references resident on delete set null,
    changed_at timestamptz not null,
    primary key (subject_id, revision)
);

grant select, insert on subject_change to buurtstem_app;
grant update (changed_by) on subject_change to buurtstem_app;
