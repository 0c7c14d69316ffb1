import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export async function openBrowser(): Promise<Browser> {
  const executablePath =
    process.env.VANGNET_CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
  if (!executablePath) throw new Error('no Chromium found; set VANGNET_CHROMIUM')
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** A browser of one's own for one of the invented people, signed in through the page where one chooses a role. */
export async function signedIn(browser: Browser, address: string, name: string): Promise<{ context: BrowserContext; page: Page }> {
  // the content security policy would keep the checker out; that it holds is tested apart
  const context = await browser.newContext({
    baseURL: address,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    viewport: { width: 1440, height: 900 },
    bypassCSP: true,
    // the checker must not measure a colour halfway a transition
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto('/')
  await page
    .getByRole('button', { name: new RegExp(name) })
    .first()
    .click()
  await page.getByRole('navigation').first().waitFor()
  return { context, page }
}

/** No barrier of any impact, in light and dark, and nothing to scroll sideways at 320 pixels. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await barriers(page, colorScheme), `${screen} (${colorScheme})`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light' })
  const before = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 700 })
  const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
  expect(overflow, `${screen} at 320 pixels`).toBeLessThanOrEqual(0)
  if (before) await page.setViewportSize(before)
}

// In the dark only colours differ, so that only they are looked at a second time.
const looked = { light: {}, dark: { runOnly: ['color-contrast', 'link-in-text-block'] } }

async function barriers(page: Page, colorScheme: keyof typeof looked): Promise<unknown> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axeSource)
  const options = JSON.stringify({ resultTypes: ['violations'], ...looked[colorScheme] })
  return page.evaluate(`(async () => {
    await new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)))
    for (const each of document.getAnimations()) if (Number.isFinite(each.effect.getComputedTiming().endTime)) each.finish()
    const found = await window.axe.run(document, ${options})
    return found.violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).slice(0, 3).join(', '))
  })()`)
}
