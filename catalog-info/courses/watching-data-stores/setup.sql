-- Tables the SQL of the lessons speaks of.
create table if not exists quotes (
  id bigint generated always as identity primary key,
  postcode text not null,
  price_cents integer not null,
  made_at timestamptz not null default now()
);
create table if not exists scans (
  id bigint generated always as identity primary key,
  parcel_id bigint not null,
  depot text not null,
  scanned_at timestamptz not null default now()
);
insert into quotes (postcode, price_cents)
select lpad((n % 90000 + 10000)::text, 5, '0'), 450 + n % 900
from generate_series(1, 1000) as n;
insert into scans (parcel_id, depot)
select n % 400, 'depot-' || n % 7
from generate_series(1, 1000) as n;
-- What the extension of this name offers, where it is not loaded.
create table if not exists pg_stat_statements (
  userid oid,
  dbid oid,
  queryid bigint,
  query text,
  calls bigint,
  total_exec_time double precision,
  mean_exec_time double precision,
  rows bigint,
  shared_blks_hit bigint,
  shared_blks_read bigint
);
