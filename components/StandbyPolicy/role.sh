#!/bin/sh
# Makes the pods and runs of the workload namespaces follow the cluster's role. It looks, does what is missing and looks again, so it may be
# started at any time, as often as one likes, and killed at any point.
#
#   role.sh settle active    lift the gates, the highest priority first, and drop the runs that were held
#   role.sh settle standby   hold the runs, evict application pods so that their controllers make them again, held
#   role.sh keep             one quiet round, from a CronJob: follow up what came late, keep WARM_REPLICAS running, drop held runs
#
# Environment: NAMESPACES_FILE (one namespace a line), GATE, HELD_LABEL, ROLE_CONFIG_MAP, SYSTEM_NAMESPACE, WARM_REPLICAS, STAMP (empty, or what
# Ingresses are stamped with so that the policy writes their weight anew), EVICTION_ROUNDS, ROUNDS_MAX, PAUSE_SECONDS.
set -eu

# Columns of a pod: namespace, name, phase, leaving or staying, held or free, UID of its controller ('-' for a pod that nobody would
# make again), priority.
POD_COLUMNS='{{range .items}}{{.metadata.namespace}} {{.metadata.name}} {{.status.phase}} {{if .metadata.deletionTimestamp}}leaving{{else}}staying{{end}} '
POD_COLUMNS="$POD_COLUMNS"'{{$held := "free"}}{{range .spec.schedulingGates}}{{if eq .name "'"$GATE"'"}}{{$held = "held"}}{{end}}{{end}}{{$held}} '
POD_COLUMNS="$POD_COLUMNS"'{{$owner := "-"}}{{range .metadata.ownerReferences}}{{if .controller}}{{$owner = .uid}}{{end}}{{end}}{{$owner}} '
POD_COLUMNS="$POD_COLUMNS"'{{if .spec.priority}}{{.spec.priority}}{{else}}0{{end}}{{"\n"}}{{end}}'

# Columns of a ReplicaSet: UID, UID of its Deployment, revision.
REPLICA_SET_COLUMNS='{{range .items}}{{$set := .}}{{range .metadata.ownerReferences}}{{if eq .kind "Deployment"}}{{$set.metadata.uid}} {{.uid}} '
REPLICA_SET_COLUMNS="$REPLICA_SET_COLUMNS"'{{with $set.metadata.annotations}}{{index . "deployment.kubernetes.io/revision"}}{{end}}{{"\n"}}{{end}}{{end}}{{end}}'

# Columns of a Job that a CronJob or a ScaledJob made: namespace, name, suspended or not, finished or not.
JOB_COLUMNS='{{range .items}}{{$job := .}}{{range .metadata.ownerReferences}}{{if or (eq .kind "CronJob") (eq .kind "ScaledJob")}}{{$job.metadata.namespace}} {{$job.metadata.name}} '
JOB_COLUMNS="$JOB_COLUMNS"'{{if $job.spec.suspend}}suspended{{else}}running{{end}} {{if $job.status.completionTime}}finished{{else}}'
JOB_COLUMNS="$JOB_COLUMNS"'{{$end := "open"}}{{range $job.status.conditions}}{{if and (eq .type "Failed") (eq .status "True")}}{{$end = "finished"}}{{end}}{{end}}{{$end}}{{end}}{{"\n"}}{{end}}{{end}}{{end}}'

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

say() { printf '%s\n' "$*"; }

# Each list goes to a file of its own: a list that failed must not look like an empty one.
list() { # list <kind> <columns> [selector]: the objects of all workload namespaces, one a line
  while read -r namespace; do
    [ -z "$namespace" ] || kubectl get "$1" --namespace "$namespace" ${3:+--selector "$3"} --output "go-template=$2" </dev/null
  done <"$NAMESPACES_FILE"
}

list_pods() { # those that live, in order of their names
  list pods "$POD_COLUMNS" >"$work/all"
  awk '$3 != "Succeeded" && $3 != "Failed" && $4 == "staying" { $7 = sprintf("%d", $7); print }' "$work/all" | sort >"$work/pods"
}

each() { # each <kubectl arguments>: for the lines 'namespace name' on standard input, at most 50 names a call
  sort >"$work/each"
  while read -r namespace; do
    # What is gone by now, or was refused, is no reason to stop: the next round finds what is still to do.
    awk -v of="$namespace" '$1 == of { print $2 }' "$work/each" | xargs -r -n 50 kubectl --namespace "$namespace" "$@" || say 'not all of them'
  done <"$NAMESPACES_FILE" >&2
}

lift() { # for the lines 'namespace name priority' on standard input, the highest priority first: nodes come one by one, and who asks first gets them
  sort -k 3,3nr >"$work/lift"
  awk '{ print $3 }' "$work/lift" | uniq | while read -r priority; do
    awk -v of="$priority" '$3 == of { print $1, $2 }' "$work/lift" | lift_equals
  done
}

lift_equals() { each patch pod --type strategic --patch '{"spec":{"schedulingGates":[{"$patch":"delete","name":"'"$GATE"'"}]}}'; }

suspend_runs() { each patch job --type merge --patch '{"metadata":{"labels":{"'"$HELD_LABEL"'":"true"}},"spec":{"suspend":true}}'; }

stamp() { each patch ingress --type merge --patch '{"metadata":{"annotations":{"tandem.dev/stamp":"'"$STAMP"'"}}}'; }

delete() { each delete --ignore-not-found --wait=false "$1"; }

# Asks the disruption budgets, and tells a pod's Job that it did not fail by itself. What a budget refuses is still there in the next round.
evict() {
  xargs -r -n 2 -P 8 sh -c '
    printf "{\"apiVersion\":\"policy/v1\",\"kind\":\"Eviction\",\"metadata\":{\"namespace\":\"%s\",\"name\":\"%s\"}}" "$1" "$2" |
      kubectl create --raw "/api/v1/namespaces/$1/pods/$2/eviction" --filename - --request-timeout 10s >/dev/null || echo "not evicted: $1/$2"' evict >&2
}

# Of each controller's pods, those that run beyond WARM_REPLICAS.
surplus() { awk -v warm="$WARM_REPLICAS" '$5 == "free" && $6 != "-" && ++count[$6] > warm { print $1, $2 }' "$work/pods"; }

# Of each controller's pods, as many held ones as are missing to WARM_REPLICAS.
missing() {
  awk -v warm="$WARM_REPLICAS" '
    $5 == "free" { count[$6]++ }
    $5 == "held" && $6 != "-" { pods[++last] = $1 " " $2 " " $7; owner[last] = $6 }
    END { for (i = 1; i <= last; i++) if (count[owner[i]]++ < warm) print pods[i] }' "$work/pods"
}

# ReplicaSets that their Deployments have replaced. A rollout on the standby stops half-way, for held pods are never available.
list_outdated() {
  list replicasets "$REPLICA_SET_COLUMNS" >"$work/sets"
  awk '{ if ($3 + 0 > newest[$2]) newest[$2] = $3 + 0; of[$1] = $2; revision[$1] = $3 + 0 }
    END { for (set in of) if (revision[set] < newest[of[set]]) print set }' "$work/sets" >"$work/outdated"
}

follow_active() { # changes what is missing; prints how many things it changed
  list_pods
  list jobs "$JOB_COLUMNS" "$HELD_LABEL=true" >"$work/jobs"
  awk -v outdated="$work/outdated" 'BEGIN { while ((getline set < outdated) > 0) skip[set] = 1 }
    $5 == "held" && !($6 in skip) { print $1, $2, $7 }' "$work/pods" >"$work/held"
  awk '{ print $1, $2 }' "$work/jobs" >"$work/runs"
  lift <"$work/held"
  delete job <"$work/runs"
  cat "$work/held" "$work/runs" | wc -l
}

follow_standby() {
  list jobs "$JOB_COLUMNS" >"$work/jobs"
  awk '$3 == "running" && $4 == "open" { print $1, $2 }' "$work/jobs" >"$work/runs"
  suspend_runs <"$work/runs"
  list_pods
  surplus >"$work/surplus"
  missing >"$work/missing"
  if [ "$round" -le "$EVICTION_ROUNDS" ]; then
    evict <"$work/surplus"
  else
    # What comes back is held and so never available: a budget that is used up now stays so, and would keep the standby running for ever.
    awk '{ print "deleted, whatever its disruption budget says: " $1 "/" $2 }' "$work/surplus" >&2
    delete pod <"$work/surplus"
  fi
  lift <"$work/missing"
  awk '$5 == "free" && $6 == "-" { print "left alone, because nothing would make it again: " $1 "/" $2 }' "$work/pods" >&2
  cat "$work/runs" "$work/surplus" "$work/missing" | wc -l
}

settle() {
  if [ -n "$STAMP" ]; then
    list ingresses '{{range .items}}{{.metadata.namespace}} {{.metadata.name}}{{"\n"}}{{end}}' >"$work/ingresses"
    stamp <"$work/ingresses"
  fi

  # The API server learns of a new role a moment after it is written, so one quiet round proves nothing: two in a row do.
  quiet=0 round=0
  while [ "$quiet" -lt 2 ]; do
    round=$((round + 1))
    [ "$round" -le "$ROUNDS_MAX" ] || { say "not settled as $1 after $ROUNDS_MAX rounds"; exit 1; }
    # A rollout finishes by itself once the pods of its new ReplicaSet are ready; those of the old one would only take their places on the nodes. The keeper
    # lifts them minutes later if they are still there, so that a release which never becomes ready leaves the one before it serving.
    if [ "$1" = active ]; then list_outdated; fi
    changed=$("follow_$1")
    say "round $round: $changed changed"
    if [ "$changed" -eq 0 ]; then quiet=$((quiet + 1)); else quiet=0; fi
    [ "$quiet" -eq 2 ] || sleep "$PAUSE_SECONDS"
  done
  say "settled as $1"
}

keep() { # deletes no pod: a round that began before a change of the role must do no harm after it
  role=$(kubectl get configmap "$ROLE_CONFIG_MAP" --namespace "$SYSTEM_NAMESPACE" --output 'jsonpath={.data.role}')
  if [ "$role" = active ]; then
    : >"$work/outdated"
    follow_active
    return
  fi

  list_pods
  missing | lift

  # A CronJob that forbids concurrent runs takes a suspended one for one that runs, misses its moments and would make up for them once it is dropped.
  list jobs "$JOB_COLUMNS" "$HELD_LABEL=true" >"$work/jobs"
  awk '{ print $1, $2 }' "$work/jobs" | delete job
}

case "${1:-} ${2:-}" in
'settle active' | 'settle standby') settle "$2" ;;
'keep ') keep ;;
*)
  say "Use: role.sh settle active | role.sh settle standby | role.sh keep" >&2
  exit 2
  ;;
esac
