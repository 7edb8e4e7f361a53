#!/usr/bin/env bash
# Prints a Secret with new random values for each service:
#   deploy/kubernetes/secrets.sh | kubectl create -f -
# `create` leaves a Secret alone that is already there. Keep them: the audit keys sign what was recorded with them.
# For the demo overlay, `secrets.sh demo` adds the superuser of its own database.
set -euo pipefail

random() { head -c 24 /dev/urandom | base64 | tr -d '\n'; }

secret() {
    cat <<YAML
---
apiVersion: v1
kind: Secret
metadata: {name: $1, namespace: ${NAMESPACE:-directive24}}
stringData:
YAML
}

# A Tink keyset with one AES-256-GCM key, to encrypt what the service keeps in its database.
keyset() {
    local key
    key=$( (printf '\032\040'; head -c 32 /dev/urandom) | base64 -w0)
    cat <<YAML
  $1: |
    {"primaryKeyId":1,"key":[{"keyId":1,"status":"ENABLED","outputPrefixType":"TINK","keyData":{"typeUrl":"type.googleapis.com/google.crypto.tink.AesGcmKey","keyMaterialType":"SYMMETRIC","value":"$key"}}]}
YAML
}

for service in deadline-tracker-service identity-service document-registry-service procedure-service biometric-gateway-service; do
    secret "$service"
    key=$(openssl genpkey -algorithm ed25519)
    cat <<YAML
  DB_PASSWORD: "$(random)"
  # Private (PKCS#8) and public (X.509) half.
  audit.key: |
    $(openssl pkey -outform DER <<<"$key" | base64 -w0)
    $(openssl pkey -pubout -outform DER <<<"$key" | base64 -w0)
YAML
    case $service in
        # The secrets of webhook endpoints.
        deadline-tracker-service) keyset webhook-keyset.json ;;
        # The keys of what citizens report, and the keys that sign the monthly lists.
        document-registry-service)
            keyset personal-keyset.json
            keyset list-keyset.json
            ;;
    esac
done

if [ "${1:-}" = demo ]; then
    secret postgres-superuser
    echo "  password: \"$(random)\""
fi
