#!/bin/sh
# Run once while the image is built: starts the application as a demo on a throw-away database, reads a few pages and
# stops it, so that the JVM keeps what it loaded and linked (an AOT cache, in the folder cache) for every start to come.
# Without a result the image works the same and starts slower.
set -u
port=18080
folder=$(mktemp -d)
export BUURTSTEM_DATA="$folder" BUURTSTEM_DEMO_FILL=false SERVER_PORT=$port
java -XX:AOTCacheOutput=cache/buurtstem.aot -jar buurtstem.jar &
pid=$!
page() {
  bash -c "exec 3<>/dev/tcp/127.0.0.1/$port && printf 'GET $1 HTTP/1.0\r\n\r\n' >&3 && grep -q '200 OK' <&3" 2>/dev/null
}
tries=0
until page /actuator/health/readiness || [ $tries -ge 240 ] || ! kill -0 $pid 2>/dev/null; do
  tries=$((tries + 1))
  sleep 1
done
for path in / /ideas /ideas/new /agenda /help /sign-in; do
  page $path || echo "no $path"
done
kill $pid
wait $pid
rm -rf "$folder"
[ -s cache/buurtstem.aot ] || echo "no AOT cache was made: the image starts without"
exit 0
