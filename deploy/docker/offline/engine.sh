# The Docker engine of the offline proof and what it needs; sourced by ../offline-proof.sh.
# shellcheck shell=bash

install_missing() {
    local missing=() command
    for command in dockerd:docker.io iptables:iptables debootstrap:debootstrap xz:xz-utils jq:jq curl:curl ip:iproute2; do
        command -v "${command%%:*}" >/dev/null || missing+=("${command#*:}")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    say "installing ${missing[*]}"
    # The packaged engine must not start: this script brings its own.
    local policy=/usr/sbin/policy-rc.d own_policy=
    if [ ! -e $policy ]; then
        printf '#!/bin/sh\nexit 101\n' >$policy
        chmod +x $policy
        own_policy=yes
    fi
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
    [ -z "$own_policy" ] || rm $policy
}

# Where this machine takes its own packages from.
debian_mirror() {
    apt-get indextargets --format '$(SITE) $(RELEASE)' 'Created-By: Packages' |
        awk -v suite="$suite" '$2 == suite { print $1; exit }'
}

# Unpacks packages of Debian 13 into a folder, where Debian 12 has them too old: next_debian FOLDER PACKAGE...
next_debian() {
    local folder=$1 apt=$work/apt package
    shift
    mkdir -p "$apt"/lists/partial "$apt"/cache/archives/partial "$folder"
    echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $(debian_mirror) trixie main" >"$apt/sources.list"
    local options=(-qq -o "Dir::Etc::sourcelist=$apt/sources.list" -o Dir::Etc::sourceparts=/dev/null
        -o "Dir::State::lists=$apt/lists" -o "Dir::Cache=$apt/cache" -o APT::Sandbox::User=root)
    apt-get "${options[@]}" update
    for package in "$@"; do
        (cd "$apt" && apt-get "${options[@]}" download "$package")
        dpkg-deb --extract "$apt/$package"_*.deb "$folder"
    done
}

# Debian 12 has Compose 1.
install_compose() {
    export DOCKER_CONFIG=$work/docker
    mkdir -p "$DOCKER_CONFIG/cli-plugins"
    if docker compose version >/dev/null 2>&1; then
        return
    fi
    say "fetching the compose plugin"
    next_debian "$work/plugins" docker-compose docker-buildx
    cp "$work"/plugins/usr/libexec/docker/cli-plugins/* "$DOCKER_CONFIG/cli-plugins/"
}

inside() { nsenter --net="/run/netns/$namespace" "$@"; }

start_engine() {
    say "starting a Docker engine"
    ip netns add "$namespace"
    inside ip link set lo up
    mkdir -p "$work/engine"
    export DOCKER_HOST=unix://$work/engine/docker.sock
    inside dockerd --data-root "$work/engine/data" --exec-root "$work/engine/exec" --pidfile "$work/engine/dockerd.pid" \
        --host "$DOCKER_HOST" >"$work/engine/dockerd.log" 2>&1 &
    for _ in $(seq 60); do
        ! docker info >/dev/null 2>&1 || return 0
        sleep 1
    done
    tail -n 20 "$work/engine/dockerd.log" >&2
    stop "The Docker engine did not start."
}

stop_engine() {
    local pid
    if pid=$(cat "$work/engine/dockerd.pid" 2>/dev/null); then
        docker compose down --volumes --remove-orphans >/dev/null 2>&1
        kill "$pid"
        wait
    fi
    [ ! -e "/run/netns/$namespace" ] || ip netns delete "$namespace"
}
