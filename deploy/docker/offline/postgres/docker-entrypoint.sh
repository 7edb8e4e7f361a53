#!/usr/bin/env bash
# What the compose file uses of the official image's entrypoint: POSTGRES_PASSWORD or its _FILE, POSTGRES_DB,
# scripts in /docker-entrypoint-initdb.d, and the server as an ordinary user.
set -euo pipefail

if [ "${1:-}" != postgres ]; then
    exec "$@"
fi
if [ "$(id -u)" = 0 ]; then
    install --directory --owner postgres --group postgres --mode 700 "$PGDATA"
    exec setpriv --reuid=postgres --regid=postgres --init-groups "$0" "$@"
fi

initialise() {
    local password=${POSTGRES_PASSWORD:-}
    if [ -n "${POSTGRES_PASSWORD_FILE:-}" ]; then
        password=$(<"$POSTGRES_PASSWORD_FILE")
    fi
    [ -n "$password" ] || { echo "POSTGRES_PASSWORD or POSTGRES_PASSWORD_FILE is needed" >&2; exit 1; }
    initdb --username=postgres --pwfile=<(printf '%s\n' "$password") --encoding=UTF8 --locale=C.UTF-8
    echo "host all all all scram-sha-256" >>"$PGDATA/pg_hba.conf"
    echo "listen_addresses = '*'" >>"$PGDATA/postgresql.conf"
    echo "unix_socket_directories = '/var/run/postgresql'" >>"$PGDATA/postgresql.conf"

    # Only the socket is open until the scripts have run, so that a health check over TCP does not speak too early.
    pg_ctl start --wait -o "-c listen_addresses=''"
    [ "${POSTGRES_DB:-postgres}" = postgres ] || psql --username=postgres --no-psqlrc -c "CREATE DATABASE $POSTGRES_DB"
    for script in /docker-entrypoint-initdb.d/*; do
        case $script in
            *.sh) bash "$script" ;;
            *.sql) psql --username=postgres --dbname="${POSTGRES_DB:-postgres}" -v ON_ERROR_STOP=1 -f "$script" ;;
        esac
    done
    pg_ctl stop --wait --mode=fast
}

[ -s "$PGDATA/PG_VERSION" ] || initialise
exec "$@"
