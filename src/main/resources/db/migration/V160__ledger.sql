-- The public ledger: what the municipality does with the outcome of a round, and every euro of the plans that won. Written by the ledger room only.
-- Rows are only added, also by the application's own role. Who did it stands in the audit log: no column here leads to a person.

-- what happens now; once per round
create table ledger_follow_up (
    round_id bigint primary key references voting_round,
    text text not null check (length(text) between 10 and 2000),
    language text not null,
    said_at timestamptz not null
);

-- winners that are not carried out, where a vote advises; each with its reason
create table ledger_left_out (
    option_id bigint primary key references voting_option,
    round_id bigint not null references ledger_follow_up,
    reason text not null check (length(reason) between 10 and 1000)
);
create index ledger_left_out_round on ledger_left_out (round_id);

-- a plan that won and is carried out
create table ledger_work (
    id bigint generated always as identity primary key,
    option_id bigint not null unique references voting_option,
    round_id bigint not null references ledger_follow_up,
    idea_id bigint references idea,
    area_id integer not null references area,
    title text not null,
    language text not null,
    owner text not null check (length(owner) between 3 and 100), -- the department or team
    contact text not null check (length(contact) between 3 and 200), -- whom to turn to
    begins date not null, -- planned
    ends date not null, -- planned at first; lines name later days
    opened_at timestamptz not null,
    check (begins <= ends)
);
create index ledger_work_area on ledger_work (area_id, id);
create index ledger_work_round on ledger_work (round_id);
create index ledger_work_idea on ledger_work (idea_id) where idea_id is not null;

-- everything that was booked and told about a plan. What an amount does to the sums follows from the kind (view ledger_balance).
create table ledger_line (
    work_id bigint not null references ledger_work,
    number integer not null check (number >= 1), -- counts from 1: two people cannot both write the next line
    kind text not null check (kind in
        ('GRANT', 'RAISE', 'LOWER', 'COMMIT', 'SPEND', 'CORRECT', 'PROGRESS', 'DELAY', 'DONE')),
    on_day date not null,
    euros bigint check (euros between 0 and 100000000), -- whole euros, never negative
    text text not null check (length(text) <= 1000),
    language text not null,
    supplier text not null default '' check (length(supplier) <= 100), -- a company or organisation, never a private person
    of_line integer, -- the order that is paid, or the line that is taken back
    over_reason text not null default '' check (length(over_reason) <= 1000), -- why more is ordered or spent than there is
    percent integer check (percent between 0 and 100),
    due date,
    photo text references photo,
    photo_alt text not null default '',
    said_at timestamptz not null,
    primary key (work_id, number),
    foreign key (work_id, of_line) references ledger_line (work_id, number),
    check ((number = 1) = (kind = 'GRANT')),
    check ((kind in ('GRANT', 'RAISE', 'LOWER', 'COMMIT', 'SPEND', 'CORRECT')) = (euros is not null)),
    check (euros > 0 or kind = 'GRANT'),
    check (kind = 'GRANT' or length(text) >= 5),
    check (kind <> 'CORRECT' or of_line is not null),
    check (of_line is null or kind in ('SPEND', 'CORRECT') and of_line < number),
    check ((kind = 'PROGRESS') = (percent is not null)),
    check ((kind = 'DELAY') = (due is not null)),
    check (photo is null or photo_alt <> '' and kind in ('PROGRESS', 'DONE'))
);
create unique index ledger_line_corrected on ledger_line (work_id, of_line) where kind = 'CORRECT'; -- once
create unique index ledger_line_done on ledger_line (work_id) where kind = 'DONE';
create index ledger_line_photo on ledger_line (photo) where photo is not null;

grant select, insert on ledger_follow_up, ledger_left_out, ledger_work, ledger_line to buurtstem_app;
