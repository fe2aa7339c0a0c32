-- Walkshops: what came in on the way, as the packages of the walkshop room read it. Views of walkshop.field.
drop view if exists walk_dots;
drop view if exists walk_interview;
drop view if exists walk_observation;
drop view if exists walk_head;
drop view if exists walk_contested;
drop view if exists walk_end;
drop view if exists walk_line;

-- each record with everything it comes from, however many edits ago
create view walk_line as
with recursive line (record_id, ancestor, walkshop_id) as (
    select s.record_id, s.superseded, s.walkshop_id from walk_supersedes s
    union
    select l.record_id, s.superseded, l.walkshop_id
    from line l
    join walk_supersedes s on s.record_id = l.ancestor and s.walkshop_id = l.walkshop_id
)
select record_id, ancestor, walkshop_id from line;

-- records that nothing of the same walkshop supersedes
create view walk_end as
select r.*
from walk_record r
where not exists (
    select from walk_supersedes s
    where s.superseded = r.record_id and s.walkshop_id = r.walkshop_id and s.record_id <> r.record_id);

-- two or more ends of one record, with the record they come from: a person chooses
create view walk_contested as
select l.walkshop_id, l.ancestor, l.record_id
from walk_line l
join walk_end e on e.record_id = l.record_id
where exists (
    select from walk_line other
    join walk_end o on o.record_id = other.record_id
    where other.ancestor = l.ancestor and other.walkshop_id = l.walkshop_id and other.record_id <> l.record_id);

-- what holds now: no tombstones, and nothing that came late and was left out
create view walk_head as
select
    e.*,
    e.late and c.taken is null as waiting,
    exists (select from walk_contested d where d.record_id = e.record_id) as contested
from walk_end e
left join walk_late_choice c on c.record_id = e.record_id
where e.kind <> 'tombstone' and c.taken is not false;

create view walk_observation as
select
    h.record_id, h.walkshop_id, h.device_id, h.made_at, h.stored_at,
    (h.content -> 'payload' ->> 'nodeId')::bigint as node_id,
    (h.content -> 'author' ->> 'pairId')::bigint as pair_id,
    (h.content -> 'author' ->> 'lensId')::bigint as lens_id,
    (h.content -> 'author' ->> 'personId')::bigint as person_id,
    array(select jsonb_array_elements_text(h.content -> 'payload' -> 'themes')) as themes,
    h.content -> 'payload' ->> 'valence' as valence,
    h.content -> 'payload' ->> 'text' as text,
    h.content -> 'payload' ->> 'language' as language,
    (h.content -> 'place' ->> 'lonE6')::double precision / 1000000 as lon,
    (h.content -> 'place' ->> 'latE6')::double precision / 1000000 as lat,
    nullif(h.content -> 'payload' -> 'shape', 'null') as shape,
    h.content -> 'payload' ->> 'voice' as voice,
    h.content -> 'payload' ->> 'channel' as channel,
    nullif(h.content -> 'payload' -> 'altTexts', 'null') as alt_texts,
    array(
        select p.photo from jsonb_array_elements(h.content -> 'attachments') with ordinality a (one, place)
        join walk_picture p on p.sha256 = a.one ->> 'sha256'
        where p.photo is not null
        order by a.place) as photos, -- cleaned ones only, by the hash under which the room photos shows them
    h.late, h.waiting, h.contested
from walk_head h
where h.kind = 'observation';

create view walk_interview as
select
    h.record_id, h.walkshop_id, h.device_id, h.made_at, h.stored_at,
    (h.content -> 'payload' ->> 'nodeId')::bigint as node_id,
    (h.content -> 'author' ->> 'pairId')::bigint as pair_id,
    (h.content -> 'author' ->> 'personId')::bigint as person_id,
    (h.content -> 'payload' ->> 'consent')::boolean as consent,
    array(select jsonb_array_elements_text(h.content -> 'payload' -> 'themes')) as themes,
    h.content -> 'payload' ->> 'language' as language,
    h.content -> 'payload' -> 'answers' as answers, -- [{"cardId": number or null, "text", "mode": "QUOTE" | "PARAPHRASE" | "SKIPPED"}]
    h.late, h.waiting, h.contested
from walk_head h
where h.kind = 'interview';

-- dots are events, not a counter: they are added up, and follow a record through its edits
create view walk_dots as
with given as (
    select h.walkshop_id, (h.content -> 'payload' ->> 'record')::uuid as target, (h.content -> 'payload' ->> 'dots')::integer as dots
    from walk_head h
    where h.kind = 'priority' and not h.waiting
), now_at as (
    select g.walkshop_id, e.record_id, g.dots
    from given g
    join walk_end e on e.walkshop_id = g.walkshop_id
    and (e.record_id = g.target
        or exists (select from walk_line l where l.record_id = e.record_id and l.ancestor = g.target))
)
select walkshop_id, record_id, greatest(0, sum(dots))::integer as dots
from now_at
group by walkshop_id, record_id;

grant select on walk_line, walk_end, walk_contested, walk_head, walk_observation, walk_interview, walk_dots to buurtstem_app;
