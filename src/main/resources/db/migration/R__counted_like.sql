-- Likes that count, without the person: for whoever needs how many there were at a moment. A view of the likes room, read by any.

drop view if exists counted_like;
create view counted_like as
select idea_id, channel, liked_at
from idea_like
where level > 0;

grant select on counted_like to buurtstem_app;
