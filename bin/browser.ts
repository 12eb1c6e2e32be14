import { chromium, type Browser } from 'playwright-core'
// @ts-expect-error plain JavaScript, for the Node that is there before anything is installed
import { findChromium } from './chromium.mjs'

/** No sandbox, because tests run as root too; and nothing that talks to the outside by itself. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A browser for tests and pictures: the one that CHROMIUM_PATH names, or the first that is there. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? findChromium(process.env), args: flags })
}
