-- Photos: the same picture as lists show it. Those from before have none; the whole one is shown in its place.

alter table photo add column small bytea;
