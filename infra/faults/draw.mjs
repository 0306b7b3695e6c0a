// Draws the table of infra/faults/README.md from infra/faults/results/*.json: nothing stands there that was not tried.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { draw, read } from '../results.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const ORDER = ['strikes', 'disk', 'copy', 'restore', 'standby', 'brokers', 'clock', 'upgrade']
const results = read(here, 'trial', ORDER)

const number = (value) => value.toLocaleString('en')
const sum = (counts) => Object.values(counts).reduce((all, each) => all + each, 0)

function row(result) {
  const held = result.lines.filter((line) => line.holds).length
  const cells = [
    result.trial,
    number(sum(result.injections)),
    number(result.tips),
    number(result.commands),
    `${held} of ${result.lines.length}`,
    result.triedAt.slice(0, 10),
  ]
  return `| ${cells.join(' | ')} |`
}

/** How often each was done, in all trials. */
function kinds() {
  const all = {}
  for (const result of results)
    for (const [what, times] of Object.entries(result.injections)) all[what] = (all[what] ?? 0) + times
  return Object.entries(all)
    .sort((one, other) => other[1] - one[1])
    .map(([what, times]) => `${what} ${number(times)}`)
    .join('; ')
}

const total = results.reduce((all, result) => all + sum(result.injections), 0)
const drawn = results.length
  ? [
      '| trial | injections | tips | commands | statements that hold | tried |',
      '|---|---|---|---|---|---|',
      ...results.map(row),
      '',
      `${number(total)} injections in all: ${kinds()}.`,
      '',
    ].join('\n')
  : 'Nothing is tried yet.\n'
draw(join(here, 'README.md'), 'results', drawn)

const lines = results.flatMap((result) => result.lines)
const counts = [results.length, total, lines.length, lines.filter((line) => !line.holds).length].map(number)
const front = join(here, '../..')
draw(join(front, 'README.md'), 'faults', `${counts[0]} 种破坏、${counts[1]} 次:${counts[2]} 条核对,${counts[3]} 条不成立。\n`)
draw(
  join(front, 'README.en.md'),
  'faults',
  `${counts[1]} injections in ${counts[0]} trials: ${counts[2]} statements held against what is there, ${counts[3]} of them not true.\n`,
)
