// Reads CycloneDX documents and fails on a licence that is not allowed: node infra/licences.mjs FILE…
// A component may be used under any one of its licences. Exceptions say why.
import { readFileSync } from 'node:fs'

const ALLOWED = [
  /^Apache-2\.0$/, /^MIT(-0)?$/, /^ISC$/, /^BSD-[234]-Clause$/, /^0BSD$/, /^BlueOak-1\.0\.0$/, /^CC0-1\.0$/, /^Python-2\.0$/,
  /^Unlicense$/, /^UPL-1\.0$/, /^Public Domain/i, /^MPL-[12]\.[01]$/, /^EPL-[12]\.0$/, /^EDL-1\.0$/, /^PostgreSQL$/, /^Bouncy Castle/i,
  // linked and not changed: the licence lets us, and asks nothing of our own code
  /^LGPL-(2\.1|3\.0)/, /^GPL-2\.0-with-classpath-exception$/,
  // names instead of identifiers, as old poms write them
  /^(The )?Apache (Software )?License,? (Version )?2\.0$/i, /^Apache License$/i, /^(The )?MIT License$/i, /^BSD([- ]|$)/i, /^(The )?BSD License/i,
  /^Eclipse (Public|Distribution) License/i, /^EPL 2\.0$/i, /^GPL2 w\/ CPE$/i, /^GNU Lesser/i, /^The PostgreSQL License$/i, /^LGPL/i, /^Public Domain/i,
]
// all parts of what goes together
const mayBeUsed = (licence) => licence.split(/ AND /).every((part) => ALLOWED.some((allowed) => allowed.test(part.trim())))
const EXCEPTIONS = {
  'combine-errors': 'MIT by its Readme; its package.json names none',
}

let faults = 0
for (const file of process.argv.slice(2)) {
  const bom = JSON.parse(readFileSync(file, 'utf8'))
  const components = (bom.components ?? []).filter((each) => each.group !== 'io.anshao')
  for (const each of components) {
    const name = [each.group, each.name].filter(Boolean).join(':')
    const named = (each.licenses ?? []).flatMap((l) => l.license?.id ?? l.license?.name ?? l.expression?.split(/ OR /) ?? [])
    const clean = named.map((l) => l.replace(/[()]/g, '').trim())
    if (!EXCEPTIONS[name] && !clean.some(mayBeUsed)) {
      console.error(`${file}: ${name} ${each.version}: ${clean.join(', ') || 'no licence'}`)
      faults++
    }
  }
  console.log(`${file}: ${components.length} components`)
}
process.exit(faults ? 1 : 0)
