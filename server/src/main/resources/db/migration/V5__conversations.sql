create sequence ticket_numbers;

create table conversations (
    id                uuid        primary key,
    -- The protocol number a requester is told, 2026-000123; the ticket it may become carries the same one.
    number            text        not null unique,
    visitor           uuid        not null references visitors,
    assignee          uuid        references agents,
    -- Set while it waits for one team only; null for all licensed agents.
    team              uuid        references teams,
    last_seq          bigint      not null default 0,
    last_public_seq   bigint      not null default 0,
    -- The latest message or note, for the row in the inbox.
    last_line         text        not null default '',
    last_line_by      text        not null default 'VISITOR' check (last_line_by in ('VISITOR', 'AGENT', 'SYSTEM')),
    last_line_at      timestamptz not null,
    -- When the requester began to wait for an answer; null once answered.
    waiting_since     timestamptz,
    first_agent       uuid        references agents,
    first_replied_at  timestamptz,
    language          text        not null,
    page_url          text        not null default '',
    page_title        text        not null default '',
    user_agent        text        not null default '',
    started_at        timestamptz not null,
    closed_at         timestamptz,
    closed_by         text        check (closed_by in ('VISITOR', 'AGENT', 'SYSTEM')),
    moved_at          timestamptz not null,
    check (assignee is null or team is null),
    check ((closed_at is null) = (closed_by is null))
);
create unique index one_open_conversation_a_visitor on conversations (visitor) where closed_at is null;
create index conversations_open on conversations (assignee) where closed_at is null;
create index conversations_closed on conversations (closed_at desc, id) where closed_at is not null;
create index conversations_closed_by_agent on conversations (assignee, closed_at desc, id) where closed_at is not null;
create index conversations_visitor on conversations (visitor, started_at desc);
create index conversations_moved on conversations (moved_at);

create table timeline_entries (
    conversation   uuid        not null references conversations,
    seq            bigint      not null,
    -- Only on what the visitor may see; without gaps, so that nobody can count notes.
    public_seq     bigint,
    kind           text        not null check (kind in ('MESSAGE', 'NOTE', 'GREETING', 'CLAIM', 'TRANSFER', 'RELEASE',
                                                        'REQUESTER_EDITED', 'CLOSED', 'TICKET_OPENED')),
    agent          uuid        references agents,
    visitor        uuid        references visitors,
    client_made_id uuid,
    text           text,
    -- What only one kind has: TRANSFER {fromAgent, fromTeam, toAgent, toTeam}, GREETING {occasion, color}, ...
    details        jsonb       not null default '{}',
    at             timestamptz not null,
    primary key (conversation, seq),
    unique (conversation, public_seq),
    unique (agent, client_made_id),
    unique (visitor, client_made_id),
    check (agent is null or visitor is null),
    check (kind not in ('MESSAGE', 'NOTE') or (text is not null and client_made_id is not null))
);
create index timeline_search on timeline_entries using gin (to_tsvector('portuguese', plain(text)))
    where kind in ('MESSAGE', 'NOTE');

-- How far a participant has read, counted in seq (agents) or public_seq (the visitor). Only forwards.
create table read_marks (
    conversation uuid   not null references conversations,
    reader       uuid   not null,
    read_up_to   bigint not null,
    primary key (conversation, reader)
);

-- The three automatic texts and their colours (S02): one row.
create table greetings (
    only_one              boolean primary key default true check (only_one),
    online_text           text    not null,
    online_color          text    not null,
    offline_text          text    not null,
    offline_color         text    not null,
    closing_text          text    not null,
    closing_color         text    not null
);
insert into greetings (online_text, online_color, offline_text, offline_color, closing_text, closing_color)
values ('Oi! Que bom ter você aqui. Conte o que precisa e já vamos responder.', '#E4F0EF',
        'Nossa equipe não está online agora. Deixe sua mensagem e respondemos por e-mail.', '#F7E7D3',
        'Conversa encerrada. Obrigado pelo contato e até a próxima!', '#3F4A4A');
