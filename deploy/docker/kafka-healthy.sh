#!/usr/bin/env bash
# Exit 0 when the broker answers an ApiVersions request. Kafka's own tools would start a JVM for each check.
set -euo pipefail

exec 3<>/dev/tcp/127.0.0.1/9092
# Length 10, api key 18, version 0, correlation id 1, no client id.
printf '\x00\x00\x00\x0a\x00\x12\x00\x00\x00\x00\x00\x01\xff\xff' >&3
answer=$(timeout 3 head -c 8 <&3 | od -An -tx1 -j4 | tr -d ' \n')
[ "$answer" = 00000001 ]
