-- Squares of the map: how many listed ideas lie in each square, for every size of square that a map shows. Written by the ideas
-- room's table idea alone, through the triggers below; read by the ideas room.
--
-- Why counts are kept: a map of a whole town shows at most 64 squares, but counting them reads every idea in the town. A map is moved a
-- thousand times for each idea that is published, so the count is made where ideas change. One idea that is listed, moved or no
-- longer listed touches 20 rows.
--
-- Sums are of whole micro-degrees and of ids, so that what is taken out is exactly what was put in; the id of an idea that is alone is
-- the sum. West, south, east and north hold every idea that was in the square since it was last empty: after one has left they may be
-- too wide, never too narrow. A square without ideas has no row.
--
-- Two transactions cannot wait for each other: a statement takes its squares in the order of the key, after all of its ideas. A transaction
-- that lists or hides ideas in several statements locks those ideas first.

create table map_square (
    square bigint not null, -- the first 2 * depth bits of the Morton code
    lon_sum bigint not null,
    lat_sum bigint not null,
    id_sum bigint not null,
    ideas integer not null,
    west integer not null,
    south integer not null,
    east integer not null,
    north integer not null,
    depth smallint not null check (depth between 1 and 20), -- how often the world was halved, both ways
    primary key (depth, square)
) with (fillfactor = 80);

create type idea_on_map as (times integer, id bigint, tile bigint, lon integer, lat integer);

-- adds these ideas, or takes them off where times is negative
create function count_on_map(changes idea_on_map[]) returns void language plpgsql as $$
declare
    counted record;
begin
    for counted in
        insert into map_square as m (depth, square, ideas, lon_sum, lat_sum, id_sum, west, south, east, north)
        select
            depth, c.tile >> (62 - 2 * depth) as square,
            sum(c.times), sum(c.times * c.lon), sum(c.times * c.lat), sum(c.times * c.id),
            min(c.lon), min(c.lat), max(c.lon), max(c.lat)
        from unnest(changes) c, generate_series(1, 20) depth
        group by depth, c.tile >> (62 - 2 * depth)
        order by depth, square
        on conflict (depth, square) do update
        set ideas = m.ideas + excluded.ideas,
            lon_sum = m.lon_sum + excluded.lon_sum,
            lat_sum = m.lat_sum + excluded.lat_sum,
            id_sum = m.id_sum + excluded.id_sum,
            west = least(m.west, excluded.west),
            south = least(m.south, excluded.south),
            east = greatest(m.east, excluded.east),
            north = greatest(m.north, excluded.north)
        returning m.depth, m.square, m.ideas
    loop
        if counted.ideas = 0 then
            delete from map_square m where m.depth = counted.depth and m.square = counted.square;
        end if;
    end loop;
end
$$;

create function ideas_on_map_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    changes idea_on_map[];
begin
    if tg_op = 'INSERT' then
        select array_agg(row(1, id, tile, round(lon * 1e6), round(lat * 1e6))::idea_on_map) into changes
        from arrived
        where listed;
    elsif tg_op = 'DELETE' then
        select array_agg(row(-1, id, tile, round(lon * 1e6), round(lat * 1e6))::idea_on_map) into changes
        from gone
        where listed;
    elsif tg_op = 'UPDATE' then
        -- what left and came back to the same spot is no change
        select array_agg(row(times, id, tile, round(lon * 1e6), round(lat * 1e6))::idea_on_map) into changes
        from (
            select sum(times) as times, id, tile, lon, lat
            from (
                select -1 as times, id, tile, lon, lat from gone where listed
                union all
                select 1, id, tile, lon, lat from arrived where listed
            ) moves
            group by id, tile, lon, lat
            having sum(times) <> 0
        ) moved;
    else
        delete from map_square;
    end if;
    if changes is not null then
        perform count_on_map(changes);
    end if;
    return null;
end
$$;

create trigger ideas_arrived after insert on idea
    referencing new table as arrived
    for each statement execute function ideas_on_map_changed();
create trigger ideas_gone after delete on idea
    referencing old table as gone
    for each statement execute function ideas_on_map_changed();
create trigger ideas_moved after update on idea
    referencing old table as gone new table as arrived
    for each statement execute function ideas_on_map_changed();
create trigger ideas_all_gone after truncate on idea
    for each statement execute function ideas_on_map_changed();

select count_on_map(array_agg(row(1, id, tile, round(lon * 1e6), round(lat * 1e6))::idea_on_map))
from idea
where listed;

grant select on map_square to buurtstem_app;
