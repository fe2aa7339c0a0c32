-- Ideas: the nearest ones to a place, found along an index. Longitude is shrunk so that both degrees are about as long as
-- they are at 52.2 degrees north, the middle of the Netherlands; within the country the error in distance is below two
-- per cent. Read by the ideas room.
create index idea_nearest on idea using gist (point(lon * 0.613, lat)) where listed;
