#!/usr/bin/env bash
# Starts docker-compose.yml for real on a machine that no image registry reaches, and checks what came up.
#
#   ./mvnw -DskipTests package && deploy/docker/offline-proof.sh [--work DIR]
#
# For Debian 12 as root, with a JDK 25. The Docker engine is the script's own and lives in a network namespace of its
# own: ports in use, firewall rules and forwarding outside are neither touched nor in the way. Images of others are
# replaced by stand-ins built here (offline/); the services' images come from the real Dockerfile and this tree's jars.
# With --work the base images are kept in DIR for the next run. Exit 0 means that every line of the table passed.
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
offline=$root/deploy/docker/offline
services=(deadline-tracker-service identity-service document-registry-service procedure-service biometric-gateway-service)
declare -A port=([deadline-tracker-service]=8080 [identity-service]=8081 [document-registry-service]=8082
    [procedure-service]=8083 [biometric-gateway-service]=8084)
declare -A role=([deadline-tracker-service]=deadline [identity-service]=identity [document-registry-service]=registry
    [procedure-service]=procedure [biometric-gateway-service]=biometric)
declare -A list=([deadline-tracker-service]=indicators [identity-service]=relying-systems
    [document-registry-service]=document-types [procedure-service]=procedures [biometric-gateway-service]=sites)
# Grafana is not among Debian's packages; its dashboard's queries are checked against Prometheus instead.
started=("${services[@]}" vneid-sandbox postgres kafka prometheus)

work='' kept=''
if [ "${1:-}" = --work ]; then
    mkdir -p "$2"
    work=$(cd "$2" && pwd)
    kept=yes
fi
work=${work:-$(mktemp -d /tmp/directive24-proof.XXXXXX)}
namespace=d24-$$
results=()

say() { printf '\n== %s\n' "$*"; }
stop() { echo "$*" >&2; exit 1; }

# shellcheck source=deploy/docker/offline/engine.sh
source "$offline/engine.sh"
# shellcheck source=deploy/docker/offline/images.sh
source "$offline/images.sh"
# shellcheck source=deploy/docker/offline/checks.sh
source "$offline/checks.sh"

clean_up() {
    local status=$?
    set +e
    say "cleaning up"
    stop_engine
    [ -n "$kept" ] || rm -rf "$work"
    exit $status
}

[ "$(id -u)" = 0 ] || stop "The Docker engine needs root."
command -v apt-get >/dev/null || stop "This proof is for Debian."
cd "$root"
jdk=$(deploy/docker/find-jdk.sh)
suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
trap clean_up EXIT
install_missing
install_compose
start_engine
build_base_images
build_service_images
if start_platform; then
    for check in check_users check_addresses check_answers check_schemas check_event check_observability check_second_start; do
        $check || failed "$check could not be finished"
    done
fi

say "results"
printf '%s\n' "${results[@]}"
cat <<'TEXT'

Not shown by this run: Grafana (left out), the images of others (stand-ins), compiling inside the image (JAR=built).
TEXT
! printf '%s\n' "${results[@]}" | grep -q '^FAIL'
