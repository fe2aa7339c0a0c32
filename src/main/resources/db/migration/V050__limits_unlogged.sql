-- Limits: buckets are not worth a write to disk for each request; after a crash of the database they start full again. Written
-- by the web room only.

alter table rate_bucket set unlogged;
