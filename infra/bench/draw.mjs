// Draws the table of infra/bench/README.md from infra/bench/results/*.json: nothing stands there that was not measured.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const readme = join(here, 'README.md')
const ORDER = ['intake', 'lifecycle', 'lifecycle-1m', 'latency', 'queue', 'reaction', 'relay', 'rebuild', 'start', 'scale']

const results = readdirSync(join(here, 'results'))
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(here, 'results', name), 'utf8')))
  .sort((one, other) => place(one) - place(other))

function place(result) {
  const at = ORDER.indexOf(result.measurement)
  return at < 0 ? ORDER.length : at
}

const number = (value) => value.toLocaleString('en', { maximumFractionDigits: Math.abs(value) < 100 ? 1 : 0 })
const other = (beside) => (beside ? `${number(beside.value)} (${beside.what})` : '')

function row(line) {
  const cells = [
    line.name,
    `${number(line.value)} ${line.unit}`,
    other(line.floor),
    other(line.peer),
    line.ratio === undefined ? '' : line.ratio.toLocaleString('en', { maximumFractionDigits: 2 }),
    line.aim ? `${line.aim.promise} ${line.aim.isMet ? '✓' : '✗'}` : '',
  ]
  return `| ${cells.join(' | ')} |`
}

function section(result) {
  const counted = result.reconciliation.length
  const agree = result.reconciliation.filter((line) => line.holds).length
  return [
    `**${result.measurement}** (${result.size}; ${result.lines[0]?.hardware}; ${result.measuredAt}; ${agree} of ${counted} counts agree)`,
    '',
    '| | measured | floor | peer | ratio | aim |',
    '|---|---|---|---|---|---|',
    ...result.lines.map(row),
    '',
  ].join('\n')
}

const drawn = results.length ? results.map(section).join('\n') : 'Nothing is measured yet.\n'
const text = readFileSync(readme, 'utf8')
const [before, rest] = text.split('<!-- results -->')
const after = rest.split('<!-- /results -->')[1]
writeFileSync(readme, `${before}<!-- results -->\n${drawn}<!-- /results -->${after}`)
