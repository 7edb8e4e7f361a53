#!/usr/bin/env bash
# Renders each overlay and checks what came out: deploy/kubernetes/check.sh. Needs kubectl and a JDK 25, no cluster.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
jdk=$("$here/../docker/find-jdk.sh")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

(cd "$here/../.." && JAVA_HOME=$jdk MAVEN_OPTS=--sun-misc-unsafe-memory-access=allow \
    ./mvnw -B -ntp -q -f deploy/kubernetes/check/pom.xml package -Doutput="$work/types")
cd "$work"
for overlay in demo production; do
    kubectl kustomize "$here/overlays/$overlay" >"$overlay.yaml"
done
"$jdk/bin/java" -cp "types/*" "$here/check/CheckManifests.java" demo.yaml production.yaml
