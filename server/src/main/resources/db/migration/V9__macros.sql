create table macros (
    id         uuid        primary key,
    name       text        not null,
    shortcut   text        not null,
    text       text        not null,
    created_at timestamptz not null default now()
);
create unique index macros_shortcut on macros (plain(shortcut));
