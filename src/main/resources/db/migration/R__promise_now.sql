-- Promises: each as it stands now, with the last day that was named. A view of the feedback room, read by its clock as well.
drop view if exists promise_now;

create view promise_now as
select
    p.*,
    coalesce(last.kind, 'OPEN') as state,
    last.said_at,
    coalesce(later.due, p.due) as due_now,
    later.due is not null as delayed,
    later.reason as delay_reason,
    later.language as delay_language
from promise p
left join lateral (
    select e.kind, e.said_at
    from promise_event e
    where e.promise_id = p.id
    order by e.number desc
    limit 1) last on true
left join lateral (
    select e.due, e.reason, e.language
    from promise_event e
    where e.promise_id = p.id
        and e.kind = 'DELAYED'
    order by e.number desc
    limit 1) later on true;

grant select on promise_now to buurtstem_app;
