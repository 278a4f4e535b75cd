#!/bin/sh
# Writes the configuration of nginx from the environment and becomes nginx. Needs nothing but a POSIX shell, no root, and
# one writable folder, /tmp.
#   API_SERVERS  the replicas of the api, separated by spaces: "goals-api-1:3000 goals-api-2:3000"
#   WEB_SERVER   the web container, "goals-web:5173"; without it the pages in /usr/share/nginx/html are served
#   RESOLVER     the name server; without it the one in /etc/resolv.conf, which is 127.0.0.11 on a network of Docker's
set -eu

here=$(dirname "$0")
work=/tmp/nginx

refuse() {
  echo "$1: expected $2, found '$3'" >&2
  exit 64
}

is_server() {
  case $1 in
    *[!A-Za-z0-9._:-]* | :* | *:*:* | *: | *[!0-9]*:*[!0-9]* ) return 1 ;;
    ?*:[0-9]*) return 0 ;;
    *) return 1 ;;
  esac
}

API_SERVERS=${API_SERVERS:-}
WEB_SERVER=${WEB_SERVER:-}
[ -n "$(echo $API_SERVERS)" ] || refuse API_SERVERS 'one or more NAME:PORT, separated by spaces' "$API_SERVERS"
for server in $API_SERVERS; do
  is_server "$server" || refuse API_SERVERS 'NAME:PORT for each api' "$server"
done
[ -z "$WEB_SERVER" ] || is_server "$WEB_SERVER" || refuse WEB_SERVER NAME:PORT "$WEB_SERVER"

if [ -z "${RESOLVER:-}" ]; then
  RESOLVER=$(sed -n 's/^nameserver[[:space:]]*\([^[:space:]%]*\).*/\1/p' /etc/resolv.conf 2>/dev/null | sed -n 1p)
  case $RESOLVER in *:*) RESOLVER="[$RESOLVER]" ;; esac
fi
RESOLVER=${RESOLVER:-127.0.0.11}

# Every worker costs memory, and a computer with 64 processors would start 64 of them.
WORKERS=$(nproc 2>/dev/null || echo 2)
[ "$WORKERS" -le 4 ] || WORKERS=4

# A killed nginx leaves its sockets, and the next one could not listen on them.
rm -rf "$work"
mkdir -p "$work" || refuse /tmp 'a folder that can be written to' 'one that cannot; mount a tmpfs there'
. "$here/configuration.sh"
configuration > "$work/nginx.conf"

exec nginx -c "$work/nginx.conf" -g 'daemon off;'
