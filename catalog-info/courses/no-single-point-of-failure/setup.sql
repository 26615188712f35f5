-- Tables the SQL of the lessons and exercises speaks of.
create table if not exists parcel_event (
  id bigint generated always as identity primary key,
  parcel_id bigint not null,
  depot text not null,
  seen_at timestamptz not null default now()
);
insert into parcel_event (parcel_id, depot, seen_at)
select n % 400, 'depot-' || n % 7, now() - n * interval '1 minute'
from generate_series(1, 1000) as n;
