# The configuration of nginx, printed by the function `configuration`. Read by start.sh, which sets API_SERVERS,
# WEB_SERVER, RESOLVER, WORKERS and work.
#
# A request for the api passes two servers. The outer one takes turns over the replicas. Behind it each replica has an
# inner server on a socket of its own, which looks its name up again and again: so a replica may be away at the start,
# and may come back at another address. nginx resolves the names in an `upstream` only once (before 1.27.3), and does
# not take turns over what a variable names.

configuration() {
  cat <<CONF
worker_processes $WORKERS;
pid $work/nginx.pid;
error_log /dev/stderr warn;

events {
    worker_connections 4096;
}

http {
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    client_body_temp_path $work/body;
    proxy_temp_path $work/proxy;
    fastcgi_temp_path $work/fastcgi;
    uwsgi_temp_path $work/uwsgi;
    scgi_temp_path $work/scgi;

    log_format dari '\$remote_addr [\$time_iso8601] "\$request" \$status \$body_bytes_sent \$request_time "\$upstream_addr"';
    access_log /dev/stdout dari;
    server_tokens off;
    sendfile on;
    tcp_nopush on;
    keepalive_timeout 65s;
    absolute_redirect off;

    # The api accepts 16 kB. What is larger gets its answer up to here and the same from nginx beyond, so that no body is
    # ever written to a disk, which may be memory.
    client_max_body_size 64k;
    client_body_buffer_size 64k;

    resolver $RESOLVER valid=1s ipv6=off;
    resolver_timeout 1s;

    proxy_http_version 1.1;
    proxy_connect_timeout 1s;
    # What a server says is passed on as it says it, and never written to a disk.
    proxy_buffering off;
    proxy_buffer_size 64k;
    proxy_buffers 4 64k;
    proxy_max_temp_file_size 0;

    map \$http_upgrade \$connection_upgrade {
        default upgrade;
        '' '';
    }

    map \$http_host \$given_host {
        '' localhost;
        default \$http_host;
    }

    # The path as it came, percent signs and all, without /api.
    map \$request_uri \$api_uri {
        '~^/api(/.*)\$' \$1;
        '~^/api(\?.*)?\$' /\$1;
        default '';
    }

    # What never reached a replica, or does no harm twice, may be asked of another one.
    map "\$request_method \$upstream_bytes_sent" \$may_repeat {
        '~^(POST|PATCH|LOCK) .*[1-9]' '';
        default 1;
    }

    upstream api {
        zone api 128k;
CONF
  number=0
  for _ in $API_SERVERS; do
    number=$((number + 1))
    echo "        server unix:$work/api-$number.sock max_fails=1 fail_timeout=1s;"
  done
  echo '    }'
  number=0
  for server in $API_SERVERS; do
    number=$((number + 1))
    replica "$number" "$server"
  done
  front
  echo '}'
}

# One replica: NUMBER NAME:PORT. Whatever becomes of the call, the outer server hears 502 when another replica may be
# asked and 504 when none may.
replica() {
  cat <<CONF

    server {
        listen unix:$work/api-$1.sock;
        access_log off;
        set \$replica $2;

        proxy_set_header Host \$http_host;
        proxy_set_header Connection '';
        proxy_redirect off;
        proxy_request_buffering off;
        # One name may have several addresses, in a swarm or a cluster: what could not be sent to one goes to the next.
        proxy_next_upstream error timeout;
        proxy_next_upstream_timeout 5s;
        proxy_read_timeout 20s;
        proxy_intercept_errors on;
        error_page 502 504 = @failed;

        location / {
            proxy_pass http://\$replica;
        }

        # They hold their answers: until the database is there, and until a name was looked up in vain.
        location ~ ^/(?:readyz\$|probe/) {
            proxy_read_timeout 60s;
            proxy_pass http://\$replica;
        }

        location @failed {
            default_type application/problem+json;
            add_header Cache-Control no-store always;
            add_header Content-Security-Policy "default-src 'none'; frame-ancestors 'none'" always;
            add_header X-Content-Type-Options nosniff always;
            add_header Retry-After 1 always;
            if (\$may_repeat) {
                return 502 '{"type":"about:blank","title":"Bad Gateway","status":502,"detail":"no api answers behind the proxy"}';
            }
            return 504 '{"type":"about:blank","title":"Gateway Timeout","status":504,"detail":"the api got the request and gave no answer; it may have done what was asked"}';
        }
    }
CONF
}

# What the browser talks to.
front() {
  cat <<CONF

    server {
        listen 8080;
        server_name localhost;
CONF
  [ -n "$WEB_SERVER" ] || security_headers
  cat <<CONF

        location = /__dari/healthz {
            access_log off;
            default_type text/plain;
            return 200 "ok\n";
        }

        location ~ ^/api(?:/|\$) {
            if (\$api_uri = '') {
                return 400;
            }
            error_page 400 = @unreadable;
            error_page 413 = @too-large;
            # The api sends headers of its own; one here, empty and so not sent, keeps those of the pages away.
            add_header X-Nothing '';
            proxy_set_header Host \$given_host;
            proxy_set_header Connection '';
            proxy_set_header X-Forwarded-For \$proxy_add_x_forwarded_for;
            proxy_set_header X-Forwarded-Host \$given_host;
            proxy_set_header X-Forwarded-Proto \$scheme;
            proxy_redirect / /api/;
            # Longer than an inner server waits, which knows what may be repeated.
            proxy_read_timeout 75s;
            proxy_next_upstream http_502 non_idempotent;
            proxy_pass http://api\$api_uri;
        }

        location @unreadable {
            default_type application/problem+json;
            return 400 '{"type":"about:blank","title":"Bad Request","status":400,"detail":"expected a path that starts with /api/ as it is written here, without percent signs in it"}';
        }

        location @too-large {
            default_type application/problem+json;
            return 413 '{"type":"about:blank","title":"Payload Too Large","status":413,"detail":"the body is too large; 16 kB are accepted"}';
        }
CONF
  number=0
  for _ in $API_SERVERS; do
    number=$((number + 1))
    cat <<CONF

        location ~ ^/__dari/api/$number/(?:healthz\$|readyz\$|probe/) {
            access_log off;
            add_header X-Nothing '';
            proxy_set_header Host \$given_host;
            proxy_read_timeout 75s;
            rewrite ^/__dari/api/$number(/.*)\$ \$1 break;
            proxy_pass http://unix:$work/api-$number.sock:;
        }
CONF
  done
  cat <<CONF

        location /__dari/api/ {
            return 404;
        }
CONF
  if [ -n "$WEB_SERVER" ]; then dev_server; else pages; fi
  echo '    }'
}

# Vite: the connection that tells the page about an edit stays open, however long nobody edits.
dev_server() {
  cat <<CONF

        location / {
            set \$web $WEB_SERVER;
            error_page 502 504 = @away;
            proxy_set_header Host \$given_host;
            proxy_set_header Upgrade \$http_upgrade;
            proxy_set_header Connection \$connection_upgrade;
            proxy_set_header X-Forwarded-For \$proxy_add_x_forwarded_for;
            proxy_set_header X-Forwarded-Host \$given_host;
            proxy_set_header X-Forwarded-Proto \$scheme;
            proxy_redirect off;
            proxy_next_upstream off;
            proxy_read_timeout 1d;
            proxy_send_timeout 1d;
            proxy_pass http://\$web;
        }

        location @away {
            default_type text/plain;
            charset utf-8;
            charset_types text/plain;
            add_header Cache-Control no-store always;
            add_header Retry-After 1 always;
            return 502 "$WEB_SERVER does not answer. See: npx dari status\n$WEB_SERVER 응답이 없어요. 살펴보기: npx dari status\n";
        }
CONF
}

pages() {
  cat <<CONF

        root /usr/share/nginx/html;
        charset utf-8;
        gzip on;
        gzip_static on;
        gzip_vary on;
        gzip_proxied any;
        gzip_min_length 1k;
        gzip_types application/json application/problem+json;

        # Their names change with what is in them.
        location ^~ /assets/ {
$(security_headers)
            add_header Cache-Control 'public, max-age=31536000, immutable';
            try_files \$uri =404;
        }

        location ~ \.[^/]+\$ {
$(security_headers)
            add_header Cache-Control no-cache;
            try_files \$uri =404;
        }

        # The page knows its own paths.
        location / {
            try_files \$uri /index.html;
        }

        location = /__dari/addresses {
            proxy_set_header Host \$given_host;
            add_header X-Nothing '';
            proxy_read_timeout 75s;
            proxy_next_upstream http_502 non_idempotent;
            proxy_pass http://api/addresses;
        }

        location ^~ /__dari/ {
            return 404;
        }
CONF
}

# A location with a header of its own gets none from around it, so each of those has them all.
security_headers() {
  cat <<'CONF'
        add_header Content-Security-Policy "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'" always;
        add_header Cross-Origin-Opener-Policy same-origin always;
        add_header Cross-Origin-Resource-Policy same-origin always;
        add_header Permissions-Policy "camera=(), geolocation=(), microphone=(), payment=(), usb=(), clipboard-write=(self)" always;
        add_header Referrer-Policy no-referrer always;
        add_header X-Content-Type-Options nosniff always;
        add_header X-Frame-Options DENY always;
CONF
}
