import type { Browser } from '@playwright/test'
import { withFacts } from '../../../intake-service/web/src/report/photo/exif.ts'

/** A drawn scene, marked as such: a fire exit with a chain across it. */
const SCENE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 1200" width="1600" height="1200">
  <rect width="1600" height="1200" fill="#cfd6dd"/><rect y="1000" width="1600" height="200" fill="#8d8478"/>
  <rect x="520" y="220" width="560" height="780" fill="#3f6b52" stroke="#26402f" stroke-width="14"/>
  <path d="M800 220v780" stroke="#26402f" stroke-width="10"/>
  <rect x="640" y="90" width="320" height="100" fill="#168a3f"/>
  <text x="800" y="160" font-size="64" text-anchor="middle" fill="#fff" font-family="sans-serif">安全出口</text>
  <path d="M560 600q240 120 480 0M560 660q240 120 480 0" stroke="#555" stroke-width="22" fill="none" stroke-dasharray="40 14"/>
  <rect x="750" y="640" width="100" height="110" rx="12" fill="#c9a227"/><path d="M770 640v-40a30 30 0 0 1 60 0v40" fill="none" stroke="#888" stroke-width="16"/>
  <rect x="120" y="760" width="320" height="260" fill="#b8854b"/><rect x="180" y="560" width="240" height="200" fill="#c6955a"/>
  <text x="60" y="1150" font-size="48" fill="#fff" font-family="sans-serif">示意图</text></svg>`

export interface Facts {
  takenAt?: string
  offset?: string
  lat?: number
  lng?: number
}

/** A JPEG of the scene with the time and place that a camera would have written. */
export async function photograph(browser: Browser, facts: Facts) {
  const page = await browser.newPage({ viewport: { width: 1600, height: 1200 } })
  await page.setContent(`<body style="margin:0">${SCENE}</body>`)
  const jpeg = await page.screenshot({ type: 'jpeg', quality: 90 })
  await page.close()
  const buffer = Buffer.from(withFacts(new Uint8Array(jpeg), facts))
  return { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer }
}
