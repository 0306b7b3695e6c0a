// Adds up what ran since the marker file: the JUnit reports of Surefire and Playwright.
import { readdirSync, readFileSync, statSync, existsSync } from 'node:fs'
import { join } from 'node:path'

const [marker, seconds] = process.argv.slice(2)
const since = statSync(marker).mtimeMs
let passed = 0
let failed = 0
const second = []
const modules = []

function attribute(xml, name) {
  return Number(new RegExp(`<testsuites?[^>]*\\s${name}="(\\d+)"`).exec(xml)?.[1] ?? 0)
}

function reports(folder, names, title) {
  let ran = 0
  for (const file of readdirSync(folder)) {
    const path = join(folder, file)
    if (!names.test(file) || statSync(path).mtimeMs < since) continue
    const xml = readFileSync(path, 'utf8')
    const bad = attribute(xml, 'failures') + attribute(xml, 'errors')
    const good = attribute(xml, 'tests') - attribute(xml, 'skipped') - bad
    passed += good
    failed += bad
    ran += good + bad
    for (const [, name] of xml.matchAll(/<testcase name="([^"]+)"[^>]*>\s*<flaky/g)) second.push(name)
  }
  if (ran > 0) modules.push(`${title} ${ran}`)
}

for (const module of [
  'contracts', 'infra/edge', 'infra/messaging', 'infra/testkit', 'infra/launcher', 'infra/scenarios',
  'infra/bench', 'infra/faults', 'infra/operations', 'infra/wechat', 'intake-service', 'case-service', 'notify-service'
]) {
  const folder = join(module, 'target/surefire-reports')
  if (existsSync(folder)) reports(folder, /^TEST-.*\.xml$/, module)
}
const browser = 'infra/scenarios/browser/test-results'
if (existsSync(browser)) reports(browser, /^junit\.xml$/, 'browser')

console.log(`${modules.join(', ')}; ${seconds} s`)
if (second.length > 0) console.log(`only at the second go: ${second.join(', ')}`)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed > 0 || passed === 0 ? 1 : 0)
