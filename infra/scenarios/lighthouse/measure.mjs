// Lighthouse on the public pages of a running platform: a mid-range phone on slow 4G, as its defaults simulate them.
// ANSHAO_RUN_JSON names the platform, CHROME_PATH the browser. Ends with 1 when a page is below what it should reach.
import { readFileSync } from 'node:fs'
import * as launcher from 'chrome-launcher'
import lighthouse from 'lighthouse'

const WANTED = { performance: 0.95, accessibility: 1 }
const RUNS = 3
const PAGES = ['/', '/track', '/board']
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run']

const { intake } = JSON.parse(readFileSync(process.env.ANSHAO_RUN_JSON, 'utf8'))

async function scoresOf(page) {
  const chrome = await launcher.launch({ chromeFlags: FLAGS, chromePath: process.env.CHROME_PATH })
  try {
    const options = { port: chrome.port, onlyCategories: Object.keys(WANTED), logLevel: 'error', locale: 'zh' }
    const { lhr } = await lighthouse(intake + page, options)
    return {
      page,
      ...Object.fromEntries(Object.keys(WANTED).map((name) => [name, lhr.categories[name].score])),
      firstPaintMs: Math.round(lhr.audits['first-contentful-paint'].numericValue),
      largestPaintMs: Math.round(lhr.audits['largest-contentful-paint'].numericValue),
      blockedMs: Math.round(lhr.audits['total-blocking-time'].numericValue),
      shift: lhr.audits['cumulative-layout-shift'].numericValue,
      faults: lhr.categories.accessibility.auditRefs
        .map(({ id }) => lhr.audits[id])
        .filter(({ score, scoreDisplayMode }) => score !== null && score < 1 && scoreDisplayMode !== 'notApplicable')
        .map(({ id }) => id)
        .join(' '),
    }
  } finally {
    await chrome.kill()
  }
}

/** The run in the middle: what else the machine does shows in a single one. */
async function middleOf(page) {
  const runs = []
  while (runs.length < RUNS) runs.push(await scoresOf(page))
  return runs.sort((a, b) => a.performance - b.performance)[Math.floor(RUNS / 2)]
}

const results = []
for (const page of PAGES) results.push(await middleOf(page))
console.table(results)

const below = results.filter((result) => Object.entries(WANTED).some(([name, least]) => result[name] < least))
for (const { page } of below) console.error(`${page} is below ${JSON.stringify(WANTED)}`)
process.exit(below.length > 0 ? 1 : 0)
