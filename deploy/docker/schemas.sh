#!/usr/bin/env bash
# Gives each service its schema, its login role and a random password, before the services start.
#
# Runs at every `docker compose up` and changes nothing that is already right, so it also heals a database volume
# or a password volume that was replaced alone. `docker compose run --rm schemas rotate` makes new passwords.
# Passwords lie in one volume per service, readable only by the user the services run as: no service sees a
# neighbour's, none is in the environment, in the repository or in the arguments of a command.
set -euo pipefail

database=directive24
services_uid=10001

# A new volume is root's. The service puts its audit key there too.
hand_over() {
    if [ -O "$1" ]; then
        chmod 700 "$1"
        chown "$services_uid" "$1"
    fi
}

new_secret() {
    (umask 377 && head -c 24 /dev/urandom | base64 | tr -d '\n' >"$1.new")
    chown "$services_uid" "$1.new"
    mv -f "$1.new" "$1"
}

run_sql() {
    psql --quiet --no-psqlrc --username=postgres --dbname="$database" -v ON_ERROR_STOP=1 -v database="$database" "$@"
}

# Nobody may enter by default; each role is then let into this database alone.
run_sql <<'SQL'
REVOKE ALL ON DATABASE :"database", postgres, template1 FROM PUBLIC;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
SQL

for role in deadline identity registry procedure biometric; do
    secret=/secrets/$role/DB_PASSWORD
    hand_over "/secrets/$role"
    if [ "${1:-}" = rotate ] || [ ! -s "$secret" ]; then
        new_secret "$secret"
    fi
    run_sql -v role="$role" -v secret="$secret" <<'SQL'
\set password `cat :'secret'`
SELECT format('CREATE ROLE %I', :'role')
 WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'role') \gexec
ALTER ROLE :"role" LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'password';
SET client_min_messages = warning;
CREATE SCHEMA IF NOT EXISTS :"role" AUTHORIZATION :"role";
REVOKE ALL ON SCHEMA :"role" FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE :"database" TO :"role";
ALTER ROLE :"role" IN DATABASE :"database" SET search_path = :"role";
SQL
    echo "schema $role is ready"
done
