// Draws the table of infra/bench/README.md from infra/bench/results/*.json: nothing stands there that was not measured.
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { draw, read } from '../results.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const ORDER = ['intake', 'lifecycle', 'lifecycle-1m', 'latency', 'queue', 'reaction', 'relay', 'rebuild', 'start', 'scale']
const results = read(here, 'measurement', ORDER)

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

draw(here, results.length ? results.map(section).join('\n') : 'Nothing is measured yet.\n')
