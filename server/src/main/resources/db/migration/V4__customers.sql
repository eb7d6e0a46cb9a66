-- The pattern for `plain(column) like containing(what was typed)`.
create function containing(text) returns text
    language sql immutable strict parallel safe
    return '%' || regexp_replace(public.plain($1), '([\\%_])', '\\\1', 'g') || '%';

create table organizations (
    id         uuid        primary key,
    name       text        not null,
    notes      text        not null default '',
    created_at timestamptz not null default now()
);
create unique index organizations_name on organizations (plain(name));

create table customers (
    id           uuid        primary key,
    name         text        not null,
    email        text,
    phone        text,
    organization uuid        references organizations,
    notes        text        not null default '',
    created_at   timestamptz not null default now()
);
create unique index customers_email on customers (lower(email));
create index on customers (organization);
create index customers_by_name on customers (plain(name), id);
create index customers_search on customers using gin (plain(name || ' ' || coalesce(email, '')) gin_trgm_ops);

-- An anonymous browser that has written to us: whoever holds the secret. Nothing is stored before the first message.
create sequence visitor_numbers;
create table visitors (
    id          uuid        primary key,
    secret_hash bytea       not null unique,
    number      bigint      not null default nextval('visitor_numbers'),
    name        text,
    email       text,
    customer    uuid        references customers,
    created_at  timestamptz not null default now()
);
create index on visitors (customer);
create index visitors_search on visitors using gin (plain(coalesce(name, '') || ' ' || coalesce(email, '')) gin_trgm_ops)
    where coalesce(name, email) is not null;

-- Visitors who are called so, or who are a customer of that name; or whose e-mail it is.
create function visitors_called(text) returns setof uuid
    language sql stable parallel safe
as $$
    select id
    from visitors
    where coalesce(name, email) is not null
      and plain(coalesce(name, '') || ' ' || coalesce(email, '')) like containing($1)
    union all
    select visitors.id
    from customers
    join visitors on visitors.customer = customers.id
    where plain(customers.name || ' ' || coalesce(customers.email, '')) like containing($1)
$$;
