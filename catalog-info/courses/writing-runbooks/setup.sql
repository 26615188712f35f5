-- Notices to receivers, as in the lesson on safe steps.
create table notice (
  id bigint generated always as identity primary key,
  parcel text not null,
  state text not null check (state in ('pending', 'sent', 'failed')),
  failed_at timestamptz
);
insert into notice (parcel, state, failed_at) values
  ('TEST-0001', 'failed', now() - interval '20 minutes'),
  ('TEST-0002', 'failed', now() - interval '50 minutes'),
  ('TEST-0003', 'failed', now() - interval '3 days'),
  ('TEST-0004', 'sent', null);
