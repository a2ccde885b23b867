#!/bin/sh
# Waits until this cluster is primary, then becomes the application (R118).
#
#   wait-until-primary.sh COMMAND [ARGUMENT...]
#
# For an application that may run in one cluster only. The rank service answers 200 on the primary and 503 elsewhere. A cluster that is
# primary stays it until it leaves the cluster list (R117), so the question is asked before the start and not again.
set -eu

url=${RANK_SERVICE_URL:-http://cluster-rank-service.tandem-system/}
seconds=${RANK_SERVICE_SECONDS:-60}

if [ "$#" -eq 0 ]; then
  echo "wait-until-primary: give the command that starts the application" >&2
  exit 2
fi

# No answer within five seconds is no answer: the service may be starting, or the network away. Asking again is right in every case.
while ! curl --silent --fail --max-time 5 --output /dev/null "$url"; do
  sleep "$seconds"
done

exec "$@"
