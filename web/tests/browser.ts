import { accessSync, constants, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import type { Dossier } from '../src/dossier.ts';

/** `npm test` runs in web/. */
export const BUILT_PAGE = join(process.cwd(), 'dist', 'index.html');
const MARKER = '<script type="application/json" id="dossier"></script>';
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

export async function launch(): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({ executablePath: findChromium(), args: isRoot ? ['--no-sandbox'] : [] });
}

function findChromium(): string {
  const named = process.env['CHROMIUM'];
  const places = named ? [named] : (process.env['PATH'] ?? '').split(delimiter).flatMap(folder => NAMES.map(name => join(folder, name)));
  const found = places.find(isExecutable);
  if (!found) throw new Error(named ? `CHROMIUM names no program: ${named}` : 'The browser tests need Chromium: install it, or name it in CHROMIUM.');
  return found;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Writes the page with the dossier as the program does. */
export function writePage(dossier: Dossier): string {
  const template = readFileSync(BUILT_PAGE, 'utf8');
  if (template.split(MARKER).length !== 2) throw new Error('the built page must hold the marker exactly once');
  const json = JSON.stringify(dossier).replaceAll('<', '\\u003c');
  const path = join(mkdtempSync(join(tmpdir(), 'quellenlage-')), 'index.html');
  writeFileSync(path, template.replace(MARKER, () => MARKER.replace('></', () => `>${json}</`)));
  return path;
}

export interface Opened {
  readonly page: Page;
  /** Addresses asked for besides the page itself. */
  readonly requests: readonly string[];
  /** Errors and warnings of the page, violations of its policy included. */
  readonly problems: readonly string[];
}

export async function open(browser: Browser, path: string, options: BrowserContextOptions & { hash?: string } = {}): Promise<Opened> {
  const { hash = '', ...contextOptions } = options;
  const context = await browser.newContext({ locale: 'de-DE', viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...contextOptions });
  const page = await context.newPage();
  const address = pathToFileURL(path).href;
  const requests: string[] = [];
  const problems: string[] = [];
  page.on('request', request => { if (!request.url().startsWith(address) && !request.url().startsWith('data:')) requests.push(request.url()); });
  page.on('pageerror', error => problems.push(String(error)));
  page.on('console', message => { if (['error', 'warning'].includes(message.type())) problems.push(message.text()); });
  await page.goto(address + hash);
  return { page, requests, problems };
}

/** Where a run leaves its pictures. */
export function artifact(name: string): string {
  const folder = process.env['QUELLENLAGE_ARTIFACTS'] ?? join(process.cwd(), 'artifacts');
  mkdirSync(folder, { recursive: true });
  return join(folder, name);
}
