-- Walkshops, on the way: photos and voice notes by the hash of their bytes. Pieces come in one by one under the number of an upload; they are an
-- attachment from the moment a row names that upload, and that row is written when length and hash are right. Written by walkshop.field only.
create table walk_chunk (
    upload uuid not null,
    number integer not null,
    content bytea not null check (octet_length(content) between 1 and 262144),
    arrived_at timestamptz not null,
    primary key (upload, number)
);
alter table walk_chunk alter column content set storage external; -- pictures and sound are compressed already

create table walk_attachment (
    sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    upload uuid not null unique,
    mime text not null check (mime in ('image/jpeg', 'audio/webm', 'audio/mp4', 'audio/ogg')),
    bytes integer not null check (bytes between 1 and 10485760),
    walkshop_id bigint not null references walkshop,
    device_id uuid not null,
    stored_at timestamptz not null
);

-- photos that were cleaned: nobody sees one before. Without a photo it turned out to be no picture.
create table walk_picture (
    sha256 text primary key references walk_attachment,
    photo text references photo,
    cleaned_at timestamptz not null
);
create index walk_picture_photo on walk_picture (photo);

grant select, insert on walk_chunk, walk_attachment, walk_picture to buurtstem_app;

-- Pieces of uploads that were cut, or that came twice: nothing names them.
create function walk_forget_upload(p_upload uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
    delete from walk_chunk c where c.upload = p_upload and not exists (select from walk_attachment a where a.upload = p_upload)
$$;
create function walk_forget_uploads(p_before timestamptz) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    gone bigint;
begin
    delete from walk_chunk c
    where c.arrived_at < p_before and not exists (select from walk_attachment a where a.upload = c.upload);
    get diagnostics gone = row_count;
    return gone;
end
$$;
revoke all on function walk_forget_upload, walk_forget_uploads from public;
grant execute on function walk_forget_upload, walk_forget_uploads to buurtstem_app;

-- Emergency copies that were read, and what was new in each.
create table walk_copy (
    id bigint generated always as identity primary key,
    walkshop_id bigint not null references walkshop,
    device_id uuid,
    file text not null check (length(file) <= 200),
    read_at timestamptz not null,
    stored integer not null,
    known integer not null,
    conflicts integer not null,
    rejected jsonb not null, -- [{"record", "reason"}…]
    attachments_new integer not null,
    attachments_known integer not null,
    attachments_refused integer not null,
    attachments_missing integer not null, -- that its records speak of and that came by no way yet
    whole boolean not null -- false: the file was cut off
);
create index walk_copy_walkshop on walk_copy (walkshop_id, id);
grant select, insert on walk_copy to buurtstem_app;
