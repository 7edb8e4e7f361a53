#!/usr/bin/env bash
# Prints the folder of a JDK 25: JAVA_HOME when it is one, else one of those that Debian's packages install.
set -euo pipefail

for folder in "${JAVA_HOME:-}" /usr/lib/jvm/*; do
    if grep -qs '^JAVA_VERSION="25' "$folder/release"; then
        echo "$folder"
        exit
    fi
done
echo "No JDK 25 was found; JAVA_HOME can name one." >&2
exit 1
