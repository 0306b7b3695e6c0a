#!/bin/bash
# Three databases, an owner and an application role each; no role reaches another's database.
set -euo pipefail
export PGPASSWORD; PGPASSWORD=$(cat /run/secrets/postgres)
psql -v ON_ERROR_STOP=1 -U postgres -c "revoke all on database postgres from public; revoke all on database template1 from public"
for service in intake cases notify; do
  psql -v ON_ERROR_STOP=1 -U postgres \
    -v owner="$(cat "/run/secrets/${service}_owner")" -v app="$(cat "/run/secrets/${service}_app")" <<SQL
create role ${service}_owner login password :'owner';
create role ${service}_app login password :'app';
create database anshao_${service} owner ${service}_owner;
revoke all on database anshao_${service} from public;
grant connect on database anshao_${service} to ${service}_app;
\c anshao_${service}
revoke all on schema public from public;
grant all on schema public to ${service}_owner;
grant usage on schema public to ${service}_app;
SQL
done
