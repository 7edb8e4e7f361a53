# What the offline proof looks at; sourced by ../offline-proof.sh.
# shellcheck shell=bash

passed() { results+=("PASS  $*"); echo "PASS  $*"; }
failed() { results+=("FAIL  $*"); echo "FAIL  $*"; }

# expect NAME WANTED GOT
expect() {
    if [ "$2" = "$3" ]; then passed "$1: $3"; else failed "$1: $3 instead of $2"; fi
}

token_of() { docker compose exec -T vneid-sandbox java -cp application.jar vn.gov.directive24.sandbox.TokenCommand "$1"; }

# http METHOD PORT PATH [TOKEN] [BODY]: prints the status; the body is in $work/answer.
http() {
    local arguments=(-sS -m 30 -X "$1" -o "$work/answer" -w '%{http_code}' -H 'Accept: application/json')
    [ -z "${4:-}" ] || arguments+=(-H "Authorization: Bearer $4")
    [ -z "${5:-}" ] || arguments+=(-H 'Content-Type: application/json' -d "$5")
    inside curl "${arguments[@]}" "http://127.0.0.1:$2$3" || true
}

start_platform() {
    say "docker compose up"
    local begin=$SECONDS
    if docker compose up -d --no-build --pull never --wait "${started[@]}" >"$work/up.log" 2>&1; then
        passed "all containers are healthy after $((SECONDS - begin)) s"
        return
    fi
    failed "docker compose up --wait"
    tail -n 3 "$work/up.log"
    docker compose ps --all
    docker compose logs --no-log-prefix --tail 15 | cut -c1-800
    return 1
}

check_users() {
    local name pid uid
    for name in "${started[@]}"; do
        pid=$(docker inspect --format '{{.State.Pid}}' "$(docker compose ps -q "$name")")
        uid=$(awk '/^Uid:/ { print $2 }' "/proc/$pid/status")
        if [ "$uid" != 0 ]; then passed "$name does not run as root: uid $uid"; else failed "$name runs as root"; fi
    done
}

check_addresses() {
    local open
    open=$(docker compose ps --format json | jq -rs '[.. | objects | select(.PublishedPort? > 0) | .URL] | unique | join(",")')
    expect "ports are published on" 127.0.0.1 "$open"
}

check_answers() {
    local token name path
    token=$(token_of vpcp)
    for name in "${services[@]}"; do
        path=/api/v1/${list[$name]}
        expect "$name $path without a token" 401 "$(http GET "${port[$name]}" "$path")"
        expect "$name $path with a token" 200 "$(http GET "${port[$name]}" "$path" "$token")"
    done
}

# Each role asks for a table of each neighbour, over the network and with the password that its service has.
check_schemas() {
    local name neighbour table answer wrong=0 tried=0
    for name in "${services[@]}"; do
        for neighbour in "${role[@]}"; do
            [ "$neighbour" != "${role[$name]}" ] || continue
            table=$(docker compose exec -T postgres psql -U postgres -d directive24 -tAc \
                "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname = '$neighbour' ORDER BY 1 LIMIT 1")
            answer=$(as_role "$name" "SELECT * FROM ${table:-$neighbour.nothing} LIMIT 1" 2>&1) || true
            tried=$((tried + 1))
            [[ $answer == *"permission denied for schema $neighbour"* ]] || { wrong=$((wrong + 1)); echo "${role[$name]} reads $table: $answer"; }
        done
        expect "${role[$name]} works in its own schema" "${role[$name]}" "$(as_role "$name" 'SELECT current_schema')"
    done
    expect "reads of a neighbour's schema that came through, of $tried" 0 "$wrong"
}

as_role() {
    docker compose exec -T -e PGPASSWORD="$(docker compose exec -T "$1" cat /run/directive24/DB_PASSWORD)" \
        postgres psql -h postgres -U "${role[$1]}" -d directive24 -tAc "$2"
}

# How many airports are live, as the tracker counts them; nothing when it does not answer.
airports_live() {
    [ "$(http GET 8080 /api/v1/indicators "$overseer")" = 200 ] || return 0
    jq -r '.items[] | select(.code == "airports-full-process-biometrics") | .numerator // 0' "$work/answer"
}

# An airport goes live in one service and an indicator moves in another, so an event has crossed Kafka.
check_event() {
    local operator airport before after step status
    operator=$(token_of acv)
    overseer=$(token_of vpcp)
    http GET 8084 '/api/v1/sites?kind=AIRPORT&size=100' "$overseer" >/dev/null
    expect "airports known from the start" 22 "$(jq .page.totalItems "$work/answer")"
    airport=$(jq -r '[.items[] | select(.readiness == "PLANNED" and .operator == "ACV")][0].code' "$work/answer")
    before=$(airports_live)
    for step in EQUIPPED PILOT LIVE; do
        status=$(http POST 8084 "/api/v1/sites/$airport/readiness" "$operator" \
            "{\"readiness\": \"$step\", \"evidence\": \"Offline proof\"}")
        expect "its operator reports $airport as $step" 200 "$status"
    done
    for _ in $(seq 60); do
        after=$(airports_live)
        [ "$after" != $((before + 1)) ] || break
        sleep 1
    done
    expect "airports live, counted by the tracker from the events" $((before + 1)) "$after"
}

query() { inside curl -sS -G http://127.0.0.1:9090/api/v1/query --data-urlencode "query=$1"; }

check_observability() {
    local up=0 expression answer empty=0 total=0
    for _ in $(seq 40); do
        up=$(query 'sum(up{job="directive24"})' | jq -r '.data.result[0].value[1] // 0')
        [ "$up" != ${#services[@]} ] || break
        sleep 2
    done
    expect "services that Prometheus reads" ${#services[@]} "$up"
    # Rates need two readings.
    sleep 35
    while read -r expression; do
        answer=$(query "$expression")
        total=$((total + 1))
        if [ "$(jq -r .status <<<"$answer")" != success ]; then
            failed "the dashboard asks wrongly: $expression"
        elif [ "$(jq '.data.result | length' <<<"$answer")" = 0 ]; then
            empty=$((empty + 1))
            echo "no data: $expression"
        fi
    done < <(jq -r '.panels[].targets[]?.expr' "$root/deploy/observability/grafana/dashboards/directive24.json" |
        sed 's/\$__rate_interval/1m/g; s/\$application/.*/g')
    passed "queries of the dashboard that Prometheus answers: $total, $((total - empty)) of them with data"
}

check_second_start() {
    local before
    before=$(airports_live)
    say "docker compose down and up again"
    docker compose down >/dev/null 2>&1
    start_platform
    expect "airports live after a second start, asked with a token of the first" "${before:-some}" "$(airports_live)"
}
