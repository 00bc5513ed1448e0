#!/usr/bin/env bash
# run.sh WORK FILES SOURCE ENTENTE MAKE_LARGE: the page that is compiled in is what its sources give, and Chromium opens
# pages of the samples, of FILES/graph.html (hostile texts), and of a graph larger than a page.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$1
files=$(realpath "$2")
source=$3
entente=$4
make_large=$5
npm_install=(npm install --no-package-lock --no-audit --no-fund --ignore-scripts --silent)

mkdir -p "$work/bundle"
cp -r "$source"/export/page/{src,*.json,*.mjs,page.html,style.css} "$work/bundle/"
(cd "$work/bundle" && npm ci --no-audit --no-fund --ignore-scripts --silent && npm run --silent bundle -- made.html)
cmp "$work/bundle/made.html" "$source/export/page/dist/page.html" || {
  echo "export/page/dist/page.html is not what export/page gives; run npm run bundle there" >&2
  exit 1
}

cp "$here"/*.js "$here/package.json" "$work/"
cd "$work"
"${npm_install[@]}"
"$entente" build "$source/samples/articles" --force -o samples.graphml 2> /dev/null
"$entente" export samples.graphml --force -o samples.html
"$make_large" large.html
for pair in "Omar Torrijos:United States" "Nokia:Mikhail Gorbachev" "Argentina:Spain"; do
  "$entente" path samples.graphml "${pair%:*}" "${pair#*:}" --format json > "path.$pair.json"
done
node samples.js
node hostile.js "$files"
node large.js
