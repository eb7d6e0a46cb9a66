-- The S02 settings but the greetings, and where the chat may be shown: one row.
create table appearance (
    only_one      boolean primary key default true check (only_one),
    company       text    not null,
    font_color    text    not null,
    ground_color  text    not null,
    border_color  text    not null,
    on_login      boolean not null,
    follow_theme  boolean not null,
    -- Origins such as https://loja.example.com; empty: any site.
    allowed_sites text[]  not null default '{}',
    livechat      boolean not null default true,
    version       bigint  not null default 1
);
insert into appearance (company, font_color, ground_color, border_color, on_login, follow_theme)
values ('Atendimento', '#FFFFFF', '#0E6668', '#0A5355', true, false);
