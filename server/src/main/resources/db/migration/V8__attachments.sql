-- A file that somebody uploaded, to be sent with a message. The id is the sender's own.
create table attachments (
    id            uuid        primary key,
    attached_to   uuid        not null references conversations,
    agent         uuid        references agents,
    visitor       uuid        references visitors,
    name          text        not null,
    type          text        not null,
    -- As kept; an image was encoded anew.
    size          bigint      not null,
    width         int,
    height        int,
    -- SHA-256 of the file as it came: the same upload again is recognised by it.
    received_hash bytea       not null,
    kept_at       timestamptz not null,
    -- Null until a message names it.
    sent_at       timestamptz,
    check ((agent is null) <> (visitor is null)),
    check ((width is null) = (height is null))
);
create index attachments_unsent on attachments (kept_at) where sent_at is null;
-- How much a visitor has uploaded lately is summed up here.
create index attachments_of_visitor on attachments (visitor, kept_at) where visitor is not null;

-- The bytes, apart from what lists read. Not compressed, so that a part can be read without the rest.
create table attachment_contents (
    attachment uuid  not null references attachments on delete cascade,
    rendition  text  not null check (rendition in ('WHOLE', 'PREVIEW')),
    type       text  not null,
    bytes      bytea not null,
    primary key (attachment, rendition)
);
alter table attachment_contents alter column bytes set storage external;

-- Timelines as they are shown: with names, and with what was sent along, in the order it was named in.
create view timelines as
select t.*,
       case when t.attachments <> '{}' then (
           select jsonb_agg(
               jsonb_build_object('id', a.id, 'name', a.name, 'type', a.type, 'size', a.size,
                                  'width', a.width, 'height', a.height)
               order by array_position(t.attachments, a.id))
           from attachments a
           where a.id = any(t.attachments)) end as sent_along
from timeline_with_names t;
