# shellcheck shell=bash disable=SC2034,SC2154 # names shared between these files
# Runs what is to be done as "step n of m", with the time it takes.

step=0
steps=0
log=
ticker=

# announce TITLE
announce() {
  step=$((step + 1))
  say "setup: step $step of $steps: $*"
}

# Says every 15 seconds that a long command is alive, and what it wrote last.
# Its last sleep may outlive us: it must hold neither the lock (9) nor a caller's pipe.
tick() {
  local begun=$SECONDS crates
  while sleep 15 >/dev/null 2>&1 && kill -0 $$ 2>/dev/null; do
    crates=$(grep -c '^ *Compiling ' "$log" | grep -vx 0 || true)
    say "  $((SECONDS - begun)) s${crates:+, crate $crates}: $(tail -n 1 "$log" | tr -d '\r' | cut -c 1-80)"
  done
}

stop_ticker() {
  [[ -z $ticker ]] || kill "$ticker" 2>/dev/null || true
  ticker=
}

tidy_up() {
  stop_ticker
  [[ -z $log ]] || rm -f "$log"
}
trap tidy_up EXIT

# quietly COMMAND...: its output goes to a log, which is shown when it fails.
quietly() {
  local begun=$SECONDS status=0
  log=$(mktemp)
  tick 9>&- &
  ticker=$!
  "$@" >"$log" 2>&1 || status=$?
  stop_ticker
  if ((status != 0)); then
    tail -n 25 "$log" >&2
  else
    say "  done in $((SECONDS - begun)) s"
  fi
  rm -f "$log"
  log=
  return "$status"
}
