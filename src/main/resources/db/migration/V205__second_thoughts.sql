-- The public ledger: of a winner one may say that it is not decided yet, and say more later; a word that something is ready, or takes longer, can be taken
-- back as an order can; and no line is older than the vote. Written by the ledger room only.

-- what happens now: said once about each winner, in as many steps as it takes
alter table ledger_left_out drop constraint ledger_left_out_round_id_fkey;
alter table ledger_work drop constraint ledger_work_round_id_fkey;
alter table ledger_follow_up
    add column number integer not null default 1 check (number >= 1), -- counts from 1: two people cannot both say the next thing
    drop constraint ledger_follow_up_pkey,
    add primary key (round_id, number);
alter table ledger_follow_up alter column number drop default;
alter table ledger_left_out
    add column number integer not null default 1,
    add constraint ledger_left_out_said foreign key (round_id, number) references ledger_follow_up;
alter table ledger_left_out alter column number drop default;
alter table ledger_work add constraint ledger_work_round foreign key (round_id) references voting_round;

-- winners for which no books are kept: PLAIN goes ahead and costs nothing, such as a name; of LATER one hears by a day
create table ledger_word (
    option_id bigint not null references voting_option,
    round_id bigint not null,
    number integer not null,
    says text not null check (says in ('PLAIN', 'LATER')),
    hear_by date,
    primary key (option_id, number),
    foreign key (round_id, number) references ledger_follow_up,
    check ((says = 'LATER') = (hear_by is not null))
);
create index ledger_word_round on ledger_word (round_id);
create unique index ledger_word_plain on ledger_word (option_id) where says = 'PLAIN';
grant select, insert on ledger_word to buurtstem_app;

-- the last day of the vote: nothing was done for a plan before it won
alter table ledger_work add column voted_on date;
update ledger_work w
set voted_on = (r.closes_at at time zone 'Europe/Amsterdam')::date
from voting_round r
where r.id = w.round_id;
alter table ledger_work alter column voted_on set not null;

-- what is taken back need not be money; and once that it was ready is taken back, it can become ready again (the number of a line still makes it one at a time)
do $$
declare
    name text;
begin
    select conname into strict name
    from pg_constraint
    where conrelid = 'ledger_line'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%euros IS NOT NULL%';
    execute format('alter table ledger_line drop constraint %I', name);
end
$$;
alter table ledger_line add constraint ledger_line_amount check (
    case
        when kind in ('GRANT', 'RAISE', 'LOWER', 'COMMIT', 'SPEND') then euros is not null
        when kind = 'CORRECT' then true
        else euros is null
    end);
drop index ledger_line_done;
comment on column ledger_line.over_reason is
    'why it is written although the figures speak against it: more is ordered or spent than there is, or it is ready while little was told or paid';
