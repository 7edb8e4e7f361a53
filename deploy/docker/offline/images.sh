# The images of the offline proof; sourced by ../offline-proof.sh.
# shellcheck shell=bash

has_image() { docker image inspect "$1" >/dev/null 2>&1; }

# The name that compose will look for.
compose_image() { docker compose config --format json | jq -r --arg name "$1" '.services[$name].image'; }

build_base_images() {
    local postgres kafka prometheus
    if ! has_image directive24-offline/debian; then
        say "making a Debian image"
        rm -rf "$work/debian"
        debootstrap --variant=minbase --include=postgresql-client "$suite" "$work/debian" \
            "$(debian_mirror)" >"$work/debootstrap.log" || stop "See $work/debootstrap.log"
        rm -rf "$work"/debian/var/cache/apt/archives/*.deb "$work"/debian/var/lib/apt/lists/*
        tar -C "$work/debian" -c . | docker import - directive24-offline/debian >/dev/null
        rm -rf "$work/debian"
    fi
    if ! has_image eclipse-temurin:25-jre; then
        say "making a JDK image"
        # Distributions link the certificates of a JDK to a folder outside it.
        cp -rL "$jdk" "$work/jdk"
        docker build -q -f "$offline/jdk/Dockerfile" -t directive24-offline/jdk "$work/jdk"
        rm -rf "$work/jdk"
        docker tag directive24-offline/jdk eclipse-temurin:25-jdk
        docker tag directive24-offline/jdk eclipse-temurin:25-jre
    fi
    postgres=postgres:18 kafka=$(compose_image kafka) prometheus=$(compose_image prometheus)
    if ! has_image "$postgres" || ! has_image "$kafka"; then
        say "making images of PostgreSQL and Kafka"
        JAVA_HOME=$jdk MAVEN_OPTS=--sun-misc-unsafe-memory-access=allow \
            ./mvnw -B -ntp -q -f "$offline/pom.xml" package -Doutput="$work/servers"
        mkdir -p "$work/servers/postgres/server"
        tar -C "$work/servers/postgres/server" -xJf "$work"/servers/postgres/*.txz
        cp "$offline"/postgres/* "$work/servers/postgres/"
        docker build -q -t "$postgres" "$work/servers/postgres"
        cp "$offline"/kafka/* "$work/servers/kafka/"
        docker build -q -t "$kafka" "$work/servers/kafka"
    fi
    if ! has_image "$prometheus"; then
        say "making an image of Prometheus"
        # Debian 12's does not take exemplars where Micrometer puts them.
        next_debian "$work/prometheus" prometheus promtool
        docker build -q -f "$offline/prometheus/Dockerfile" -t "$prometheus" "$work/prometheus/usr/bin"
    fi
}

build_service_images() {
    say "building the services' images"
    local module
    for module in "${services[@]}" deploy/vneid-sandbox; do
        compgen -G "$root/$module/target/*-exec.jar" >/dev/null ||
            stop "$module has no executable jar. Build them first: ./mvnw -DskipTests package"
    done
    DIRECTIVE24_JAR=prebuilt docker compose build --quiet
}
