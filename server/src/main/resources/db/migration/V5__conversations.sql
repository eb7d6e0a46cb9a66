create sequence ticket_numbers;

create table conversations (
    id                uuid        primary key,
    -- The protocol number a requester is told, 2026-000123; the ticket it may become carries the same one.
    number            text        not null unique,
    visitor           uuid        not null references visitors,
    assignee          uuid        references agents,
    -- The team it was last given to; while nobody is assigned, only that team's agents see it wait.
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
    check ((closed_at is null) = (closed_by is null))
);
create unique index one_open_conversation_a_visitor on conversations (visitor) where closed_at is null;
create index conversations_open on conversations (assignee) where closed_at is null;
create index conversations_closed on conversations (closed_at, id) where closed_at is not null;
create index conversations_closed_by_agent on conversations (assignee, closed_at, id) where closed_at is not null;
create index conversations_visitor on conversations (visitor, started_at desc);
create index conversations_moved on conversations (moved_at);

-- What a conversation is to somebody who looks at it, null when they may not see it. The one place where this is said;
-- who has no Livechat licence sees nothing, which the caller checks.
create function conversation_group(assignee uuid, team uuid, closed_at timestamptz, viewer uuid, sees_all boolean)
    returns text
    language sql stable parallel safe
    return case
        when closed_at is not null then case when sees_all or assignee = viewer then 'CLOSED' end
        when assignee = viewer then 'MINE'
        when assignee is not null then case when sees_all then 'OTHERS' end
        when sees_all or team is null or exists (
            select from team_members
            where team_members.team = conversation_group.team and team_members.agent = viewer) then 'NEW'
    end;

-- Whether anybody is there to answer, of the agents who are online: the one who has it, or any of those it waits for. The
-- one place where this is said.
create function conversation_attended(assignee uuid, team uuid, online uuid[]) returns boolean
    language sql stable parallel safe
    return case
        when assignee is not null then assignee = any(online)
        when team is null then cardinality(online) > 0
        else exists (
            select from team_members
            where team_members.team = conversation_attended.team and team_members.agent = any(online))
    end;

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
    -- Files that were sent with it, in this order.
    attachments    uuid[]      not null default '{}',
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
-- How much a visitor has written lately is counted here.
create index timeline_of_visitor on timeline_entries (visitor, at) where visitor is not null;
-- What a visitor who looks away has not read is counted here.
create index timeline_answers on timeline_entries (conversation, public_seq) where kind = 'MESSAGE' and agent is not null;
create index timeline_search on timeline_entries using gin (to_tsvector('portuguese'::regconfig, plain(text)))
    where kind in ('MESSAGE', 'NOTE');

-- How far a participant has read, counted in seq (agents) or public_seq (the visitor). Only forwards.
create table read_marks (
    conversation uuid        not null references conversations,
    reader       uuid        not null,
    read_up_to   bigint      not null check (read_up_to >= 0),
    moved_at     timestamptz not null default now(),
    primary key (conversation, reader)
);
create index on read_marks (moved_at);

-- How many of the requester's messages somebody has not read, of whom this is the mark. Nobody counts further than 100.
create function unread_messages(conversation uuid, read_up_to bigint) returns bigint
    language sql stable parallel safe
    return (
        select count(*)
        from (
            select
            from timeline_entries e
            where e.conversation = unread_messages.conversation and e.kind = 'MESSAGE' and e.visitor is not null
              and e.seq > coalesce(unread_messages.read_up_to, 0)
            limit 100) unread);

-- A timeline with the names that its people and teams have now.
create view timeline_with_names as
select e.conversation, e.seq, e.public_seq, e.kind, e.agent, e.client_made_id, e.text, e.attachments, e.at,
       agents.name                        as agent_name,
       agent_photos.address               as agent_photo,
       e.details ->> 'occasion'           as occasion,
       e.details ->> 'color'              as color,
       e.details ->> 'by'                 as closed_by,
       e.details ->> 'name'               as edited_name,
       e.details ->> 'email'              as edited_email,
       e.details ->> 'number'             as ticket_number,
       e.details ->> 'link'               as ticket_link,
       from_agent.id                      as from_agent,
       from_agent.name                    as from_agent_name,
       from_photo.address                 as from_agent_photo,
       from_team.id                       as from_team,
       from_team.name                     as from_team_name,
       to_agent.id                        as to_agent,
       to_agent.name                      as to_agent_name,
       to_photo.address                   as to_agent_photo,
       to_team.id                         as to_team,
       to_team.name                       as to_team_name
from timeline_entries e
left join agents on agents.id = e.agent
left join agent_photos on agent_photos.agent = e.agent
left join agents from_agent on from_agent.id = (e.details ->> 'fromAgent')::uuid
left join agent_photos from_photo on from_photo.agent = from_agent.id
left join teams from_team on from_team.id = (e.details ->> 'fromTeam')::uuid
left join agents to_agent on to_agent.id = (e.details ->> 'toAgent')::uuid
left join agent_photos to_photo on to_photo.agent = to_agent.id
left join teams to_team on to_team.id = (e.details ->> 'toTeam')::uuid;

-- Conversations whose visitor has the chat open at that node. Kept while there are several nodes, true while the node
-- lives. No foreign key: it would lock the conversation, which is locked by whoever writes in it.
create table visitors_there (
    conversation uuid not null,
    node         uuid not null,
    primary key (conversation, node)
);
create index on visitors_there (node);

-- A conversation as lists show it, whoever looks.
create view conversation_rows as
select c.*,
       exists (
           select
           from visitors_there
           join nodes on nodes.id = visitors_there.node
           where visitors_there.conversation = c.id and nodes.renewed_at > now() - interval '30 seconds'
       )                                         as visitor_elsewhere,
       coalesce(customers.name, visitors.name)   as requester_name,
       visitors.number                           as requester_number,
       coalesce(customers.email, visitors.email) as requester_email,
       visitors.customer                         as requester_customer,
       organizations.name                        as requester_organization,
       agents.name                               as assignee_name,
       agent_photos.address                      as assignee_photo,
       teams.name                                as team_name,
       writers.id                                as last_line_agent,
       writers.name                              as last_line_agent_name,
       writer_photos.address                     as last_line_agent_photo
from conversations c
join visitors on visitors.id = c.visitor
left join customers on customers.id = visitors.customer
left join organizations on organizations.id = customers.organization
left join agents on agents.id = c.assignee
left join agent_photos on agent_photos.agent = c.assignee
left join teams on teams.id = c.team
left join lateral (
    select e.agent
    from timeline_entries e
    where c.last_line_by = 'AGENT' and e.conversation = c.id and e.kind = 'MESSAGE'
    order by e.seq desc
    limit 1) last_message on true
left join agents writers on writers.id = last_message.agent
left join agent_photos writer_photos on writer_photos.agent = last_message.agent;

-- The same with all that is shown beside its timeline, to agents and to its visitor. `progress` is how much has happened
-- in it: its entries and all read marks, which only ever grow.
create view conversation_states as
select r.*,
       last_seq + marks.total                   as progress,
       marks.by_visitor                         as visitor_read_up_to_public,
       (
           select seq
           from timeline_entries
           where conversation = r.id and public_seq <= marks.by_visitor
           order by public_seq desc
           limit 1
       )                                        as visitor_read_up_to,
       (
           select public_seq
           from timeline_entries
           where conversation = r.id and public_seq is not null and seq <= marks.by_agents
           order by seq desc
           limit 1
       )                                        as agents_read_up_to,
       (
           select count(*)
           from (
               select
               from timeline_entries
               where conversation = r.id and kind = 'MESSAGE' and agent is not null and public_seq > marks.by_visitor
               limit 100) unread
       )                                        as visitor_unread,
       (
           select details ->> 'number'
           from timeline_entries
           where r.closed_at is not null and conversation = r.id and kind = 'TICKET_OPENED'
           limit 1
       )                                        as ticket,
       first.name                               as first_agent_name,
       first_photo.address                      as first_agent_photo
from conversation_rows r
cross join lateral (
    select coalesce(sum(read_up_to), 0)                                        as total,
           coalesce(max(read_up_to) filter (where reader = r.visitor), 0)      as by_visitor,
           coalesce(max(read_up_to) filter (where reader <> r.visitor), 0)     as by_agents
    from read_marks
    where conversation = r.id) marks
left join agents first on first.id = r.first_agent
left join agent_photos first_photo on first_photo.agent = r.first_agent;

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
        'Nossa equipe não está online agora. Deixe sua mensagem e respondemos assim que possível.', '#F7E7D3',
        'Conversa encerrada. Obrigado pelo contato e até a próxima!', '#3F4A4A');
