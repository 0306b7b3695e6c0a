// Reads results that are committed as data, and draws them into a README: nothing stands there that was not measured or tried.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Every JSON file of a folder's results, those first whose name by that key stands in the order. */
export function read(folder, key, order) {
  const results = join(folder, 'results')
  mkdirSync(results, { recursive: true })
  const place = (result) => (order.includes(result[key]) ? order.indexOf(result[key]) : order.length)
  return readdirSync(results)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(results, name), 'utf8')))
    .sort((one, other) => place(one) - place(other))
}

/** Puts Markdown between the marks of that name in a page. */
export function draw(page, mark, drawn) {
  const [before, rest] = readFileSync(page, 'utf8').split(`<!-- ${mark} -->`)
  const after = rest.split(`<!-- /${mark} -->`)[1]
  writeFileSync(page, `${before}<!-- ${mark} -->\n${drawn}<!-- /${mark} -->${after}`)
}
