#!/bin/bash
# Takes what the entrypoint of the official mongo image takes: MONGO_INITDB_ROOT_USERNAME and
# MONGO_INITDB_ROOT_PASSWORD, each also as NAME_FILE, and /data/db. Like there, the credentials only make the first
# user of an empty volume; on a volume that has one, the old ones stay the valid ones.
set -euo pipefail

# Reads NAME, or the file that NAME_FILE names.
from_env_or_file() {
  local name=$1 file_name="$1_FILE"
  if [ -n "${!name:-}" ] && [ -n "${!file_name:-}" ]; then
    echo "error: both $name and $file_name are set (but are exclusive)" >&2
    exit 1
  fi
  if [ -n "${!file_name:-}" ]; then
    if [ ! -r "${!file_name}" ]; then
      echo "error: $file_name names '${!file_name}', which cannot be read" >&2
      exit 1
    fi
    printf '%s' "$(< "${!file_name}")"
  else
    printf '%s' "${!name:-}"
  fi
}

case "${1:-}" in
  ferretdb | mongod) shift ;;
  '' | -*) ;;
  *) exec "$@" ;;
esac

if [ "$(id -u)" = 0 ]; then
  find /data/db \! -user mongodb -exec chown mongodb:mongodb '{}' +
  exec setpriv --reuid=mongodb --regid=mongodb --clear-groups "$0" ferretdb "$@"
fi

username=$(from_env_or_file MONGO_INITDB_ROOT_USERNAME)
password=$(from_env_or_file MONGO_INITDB_ROOT_PASSWORD)
if [ -n "$username" ] && [ -n "$password" ]; then
  # In the environment and not among the arguments, which every user of the host can list.
  export FERRETDB_TEST_ENABLE_NEW_AUTH=true FERRETDB_SETUP_DATABASE=admin
  export FERRETDB_SETUP_USERNAME=$username FERRETDB_SETUP_PASSWORD=$password
elif [ -n "$username$password" ]; then
  cat >&2 <<'MESSAGE'

error: missing 'MONGO_INITDB_ROOT_USERNAME' or 'MONGO_INITDB_ROOT_PASSWORD'
       both must be specified for a user to be created

MESSAGE
  exit 1
fi
unset MONGO_INITDB_ROOT_USERNAME MONGO_INITDB_ROOT_USERNAME_FILE
unset MONGO_INITDB_ROOT_PASSWORD MONGO_INITDB_ROOT_PASSWORD_FILE

exec ferretdb --handler=sqlite --sqlite-url=file:/data/db/ --listen-addr=0.0.0.0:27017 --debug-addr=- \
  --state-dir=- --telemetry=disable "$@" 2>&1
