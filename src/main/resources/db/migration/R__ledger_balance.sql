-- The public ledger: the sums of each plan, in whole euros. A correction takes its line out of them; what is paid of an order is no longer ordered.
-- A view of the ledger room.
drop view if exists ledger_balance;

create view ledger_balance as
with live as (
    select l.*
    from ledger_line l
    where not exists (
        select from ledger_line c
        where c.work_id = l.work_id
            and c.kind = 'CORRECT'
            and c.of_line = l.number)),
paid as (
    select work_id, of_line, sum(euros) as euros
    from live
    where kind = 'SPEND'
        and of_line is not null
    group by work_id, of_line)
select
    l.work_id,
    sum(case l.kind when 'GRANT' then l.euros when 'RAISE' then l.euros when 'LOWER' then -l.euros else 0 end)::bigint as granted,
    sum(case l.kind when 'COMMIT' then greatest(0, l.euros - coalesce(p.euros, 0)) else 0 end)::bigint as committed,
    sum(case l.kind when 'SPEND' then l.euros else 0 end)::bigint as spent
from live l
left join paid p on p.work_id = l.work_id and p.of_line = l.number
group by l.work_id;

grant select on ledger_balance to buurtstem_app;
