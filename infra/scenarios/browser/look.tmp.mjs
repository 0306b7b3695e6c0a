import { chromium } from '@playwright/test'
import fs from 'node:fs'
const run = JSON.parse(fs.readFileSync('/tmp/run-console.json'))
const acc = (u) => run.accounts.find((a) => a.username === u)
const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH, args: ['--no-sandbox', '--disable-gpu'] })
const out = '/tmp/shots-console/'
async function desk(user, width, scheme = 'light') {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', colorScheme: scheme })
  const a = acc(user)
  const r = await context.request.post(run.cases + '/api/v1/session', { data: { username: a.username, password: a.password } })
  if (!r.ok()) console.log(user, r.status(), await r.text())
  const page = await context.newPage()
  page.on('pageerror', (e) => console.log('ERR', user, String(e)))
  page.setDefaultTimeout(15000)
  return page
}
const tasks = {
  async notices() { for (const w of [1440, 390]) { const p = await desk('triager', w); await p.goto(run.cases + '/my-notices'); await p.waitForTimeout(2500); await p.screenshot({ path: out + `notices-${w}.png`, fullPage: true }); await p.context().close() } },
  async report() { for (const w of [390, 1440]) { const p = await desk('leader', w); await p.goto(run.cases + '/reports'); await p.waitForTimeout(3000); await p.screenshot({ path: out + `reports-${w}.png`, fullPage: true }); const l = p.locator('main a[href*="report="], main table a, main button').first(); const hrefs = await p.locator('main a').evaluateAll(a => a.map(x => x.href)); console.log(hrefs.slice(0, 12)); await p.context().close() } },
  async admin() { const p = await desk('admin', 1440); const d = await (await p.context().request.get(run.cases + '/api/v1/districts')).text(); 
    const t = await (await p.context().request.post(run.cases + '/api/v1/session', { data: { username: acc('admin').username, password: acc('admin').password } })).json()
    const dist = await (await p.context().request.get(run.cases + '/api/v1/districts/330205', { headers: { Authorization: 'Bearer ' + t.token } })).json()
    const body = { version: 3, streets: dist.streets, categories: dist.categories.map((c) => ({ ...c, open: c.code !== 'weibo' })) }
    for (const w of [1440, 390]) { const q = w === 1440 ? p : await desk('admin', w)
      await q.route('**/lists*', (r) => r.fulfill({ json: body }))
      for (const tab of ['units', 'categories', 'checklists', 'health', 'calendar', 'clocks']) { await q.goto(run.cases + '/admin?tab=' + tab); await q.waitForTimeout(2500); await q.screenshot({ path: out + `admin-${tab}-${w}.png`, fullPage: w === 1440 })
        if (['units', 'categories', 'checklists'].includes(tab)) { await q.getByRole('button', { name: '修改', exact: true }).first().click(); await q.waitForTimeout(800)
          if (tab === 'units') { await q.locator('[data-streets] input').first().fill('新外滩街道'); await q.locator('[data-streets]').scrollIntoViewIfNeeded() }
          if (tab === 'categories') { await q.getByRole('button', { name: '＋ 添加' }).first().click() }
          if (tab === 'checklists') { await q.locator('[data-list] summary').first().click() }
          await q.waitForTimeout(500); await q.screenshot({ path: out + `admin-${tab}-edit-${w}.png` })
          const s = await q.evaluate(() => [document.documentElement.scrollWidth, innerWidth]); if (s[0] > s[1]) console.log('WIDE', tab, s) } } } },
  async small() { for (const w of [1440, 390]) { const p = await desk('triager', w); await p.goto(run.cases + '/'); await p.waitForTimeout(3000)
      await p.keyboard.press('Control+k'); await p.waitForTimeout(600); await p.screenshot({ path: out + `palette-${w}.png` }); await p.keyboard.press('Escape')
      await p.getByRole('button', { name: /帮助|\?/ }).first().click().catch((e) => console.log(String(e).slice(0, 200))); await p.waitForTimeout(600); await p.screenshot({ path: out + `help-${w}.png` }); await p.keyboard.press('Escape')
      await p.screenshot({ path: out + `queue-${w}.png` })
      await p.goto(run.cases + '/practice'); await p.waitForTimeout(2000); await p.screenshot({ path: out + `practice-${w}.png` })
      await p.goto(run.cases + '/triage'); await p.waitForTimeout(3000); await p.screenshot({ path: out + `triage-${w}.png`, fullPage: true })
      await p.context().close() } },
  async paper() { for (const w of [1440]) { const p = await desk('leader', w); 
      const t = await (await p.context().request.post(run.cases + '/api/v1/session', { data: { username: acc('leader').username, password: acc('leader').password } })).json()
      const h = { Authorization: 'Bearer ' + t.token }
      let done = 0
      const page = await (await p.context().request.get(run.cases + '/api/v1/cases?limit=100&sort=old', { headers: h })).json()
      for (const row of page.items) { const ev = await (await p.context().request.get(run.cases + '/api/v1/cases/' + row.id + '/events', { headers: h })).json()
        for (const e of ev.items) if (['approved', 'sent', 'urged', 'rectification-ordered'].includes(e.event) || /letter/.test(e.event)) { if (done++ < 3) { console.log(row.id, e.event, e.version); await p.goto(run.cases + `/cases/${row.id}/papers/${e.version}`); await p.waitForTimeout(1500); await p.emulateMedia({ media: 'print' }); await p.screenshot({ path: out + `paper-${done}-${e.event}.png`, fullPage: true }); await p.emulateMedia({ media: 'screen' }) } }
        if (done > 3) break } } },
  async figures() { for (const w of [1440, 390]) { const p = await desk('leader', w); await p.goto(run.cases + '/figures?from=2026-01-01&to=2026-12-31&by=week'); await p.waitForTimeout(9000); await p.screenshot({ path: out + `figures-week-${w}.png`, fullPage: true }); await p.context().close() } },
  async refused() { for (const w of [1440, 390]) { const p = await desk('finance', w); await p.goto(run.cases + '/audit'); await p.waitForTimeout(1500); await p.screenshot({ path: out + `refused-${w}.png` }); await p.context().close() } },
}
for (const name of process.argv.slice(2)) { try { await tasks[name]() } catch (e) { console.log(name, String(e).slice(0, 400)) } }
await browser.close()
