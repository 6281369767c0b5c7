#!/usr/bin/env bash
# Proves that what is published works away from the clone: packs the package, installs it into an empty prefix,
# builds and exports the record of the example bundle with it, and runs the library example against it.
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cd "$here"
archive=$(npm pack --silent --pack-destination "$work" | tail -n 1)
npx publint run --strict "$work/$archive"
npm install --silent --global --prefix "$work/prefix" "$work/$archive"

cp -r fixtures/bundles/harrowmere/documents "$work/documents"
mkdir "$work/elsewhere"
cd "$work/elsewhere"
"$work/prefix/bin/onrecord" --version
"$work/prefix/bin/onrecord" build "$work/documents" --record record
"$work/prefix/bin/onrecord" export --record record --format json --out record.json
node -e '
  const record = JSON.parse(require("node:fs").readFileSync("record.json", "utf8"))
  const { documents, unread, statements } = record
  if (record.format !== "onrecord/1" || documents.length < 20 || unread.length !== 1 || statements.length < 100) {
    throw new Error(`Too little in the record: ${documents.length} documents, ${unread.length} unread, ${statements.length} statements`)
  }
  if (!record.built.engine.startsWith("minilm-")) throw new Error(`The model is not in the package: ${record.built.engine}`)
  console.log(`package: ${documents.length} documents, ${unread.length} unread, ${statements.length} statements`)
'

mkdir library
cd library
cp "$here/examples/who-said-what.ts" .
echo '{"type":"module"}' > package.json
npm install --silent --no-save "$work/$archive"
lines=$("$here/node_modules/.bin/tsx" who-said-what.ts "$work/documents" | wc -l)
echo "library: $lines lines from examples/who-said-what.ts"
[ "$lines" -ge 100 ]
