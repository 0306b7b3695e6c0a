#!/bin/bash
# Formats the folder at the first start with the accounts of the secrets, then is the broker.
set -euo pipefail
secret() { cat "/run/secrets/kafka_$1"; }
settings=/tmp/server.properties
cp /etc/anshao/server.properties "$settings"
chmod 600 "$settings"
echo "listener.name.clients.scram-sha-512.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required username=\"operator\" password=\"$(secret operator)\";" >> "$settings"
accounts=()
for name in operator intake cases notify; do
  accounts+=(--add-scram "SCRAM-SHA-512=[name=$name,password=$(secret "$name")]")
done
/opt/kafka/bin/kafka-storage.sh format --ignore-formatted -t QW5zaGFvLWNvbXBvc2UhIQ -c "$settings" "${accounts[@]}"
exec /opt/kafka/bin/kafka-server-start.sh "$settings"
