// Adds up what ran since the marker file: Surefire's reports, Vitest's and Playwright's results.
import { readdirSync, readFileSync, statSync, existsSync } from 'node:fs'
import { join } from 'node:path'

const [marker, seconds] = process.argv.slice(2)
const since = statSync(marker).mtimeMs
let passed = 0
let failed = 0
const modules = []

function attribute(xml, name) {
  return Number(new RegExp(`<testsuite[^>]*\\s${name}="(\\d+)"`).exec(xml)?.[1] ?? 0)
}

function surefire(folder) {
  let ran = 0
  for (const file of readdirSync(folder)) {
    const path = join(folder, file)
    if (!/^TEST-.*\.xml$/.test(file) || statSync(path).mtimeMs < since) continue
    const xml = readFileSync(path, 'utf8')
    const bad = attribute(xml, 'failures') + attribute(xml, 'errors')
    const good = attribute(xml, 'tests') - attribute(xml, 'skipped') - bad
    passed += good
    failed += bad
    ran += good + bad
  }
  if (ran > 0) modules.push(`${folder.replace('/target/surefire-reports', '')} ${ran}`)
}

function results(file, read) {
  if (!existsSync(file) || statSync(file).mtimeMs < since) return
  const [good, bad] = read(JSON.parse(readFileSync(file, 'utf8')))
  passed += good
  failed += bad
  modules.push(`${file.slice(0, file.lastIndexOf('/'))} ${good + bad}`)
}

for (const module of [
  'contracts', 'infra/edge', 'infra/messaging', 'infra/testkit', 'infra/launcher', 'infra/scenarios',
  'infra/bench', 'intake-service', 'case-service', 'notify-service'
]) {
  const folder = join(module, 'target/surefire-reports')
  if (existsSync(folder)) surefire(folder)
}
for (const web of ['infra/web', 'intake-service/web', 'case-service/web']) {
  results(join(web, 'test-results/vitest.json'), r => [r.numPassedTests, r.numFailedTests])
}
results('infra/scenarios/browser/test-results/results.json', r => [
  r.stats.expected + r.stats.flaky, r.stats.unexpected
])

console.log(`${modules.join(', ')}; ${seconds} s`)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed > 0 || passed === 0 ? 1 : 0)
