import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { readDossier, type Dossier, type Range } from '../src/dossier.ts';
import { measures, Model } from '../src/model.ts';
import { violations } from './axe.ts';
import { artifact, launch, open, writePage } from './browser.ts';
import { fixture } from './fixture.ts';

/** The dossier named in QUELLENLAGE_DOSSIER, or the one that the program last wrote to out/; the fixture always. */
const written = process.env['QUELLENLAGE_DOSSIER'] ?? join(process.cwd(), '..', 'out', 'dossier.json');
const isNamed = process.env['QUELLENLAGE_DOSSIER'] !== undefined;
const dossiers: [string, () => Dossier][] = [['fixture', fixture]];
if (isNamed || existsSync(written)) dossiers.push([written, () => readDossier(readFileSync(written, 'utf8'))]);

let browser: Browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

for (const [name, read] of dossiers) {
  test(`every reference and every span of ${name} holds`, () => {
    const dossier = read();
    const model = new Model(dossier);
    measures(model);
    const check = (value: unknown, article: string | null): void => {
      if (Array.isArray(value)) return value.forEach(each => check(each, article));
      if (value === null || typeof value !== 'object') return;
      const item = value as Record<string, unknown>;
      const of = typeof item['article'] === 'string' ? item['article'] : article;
      if (of !== null && typeof item['text'] === 'string' && typeof item['start'] === 'number') assert.equal(model.article(of).points.slice(value as Range), item['text']);
      if (typeof item['article'] === 'string' && typeof item['id'] === 'string') assert.ok(model.article(item['article']).figures.has(item['id']) || model.quotation({ article: item['article'], id: item['id'] }));
      Object.values(item).forEach(each => check(each, of));
    };
    for (const article of dossier.articles) check({ ...article, text: undefined }, article.id);
    check({ ...dossier, articles: [] }, null);
    for (const pair of dossier.reuse) for (const { first, second } of pair.passages) {
      assert.equal(model.article(pair.first).points.slice(first), first.text);
      assert.equal(model.article(pair.second).points.slice(second), second.text);
    }
  });

  test(`the page of ${name} opens without a problem at both widths`, async () => {
    const dossier = read();
    for (const width of [360, 1280]) {
      const { page, requests, problems } = await open(browser, writePage(dossier), { viewport: { width, height: 900 } });
      await page.locator('details').evaluateAll(all => all.forEach(details => { (details as HTMLDetailsElement).open = true; }));
      await page.screenshot({ path: artifact(`${name === 'fixture' ? name : 'written'}-${width}.png`), fullPage: false });
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      for (const article of dossier.articles.slice(0, 20)) {
        await page.evaluate(hash => { location.hash = hash; }, `#a/${encodeURIComponent(article.id)}`);
        await page.waitForFunction(text => document.querySelector('.text')?.textContent === text, article.text);
      }
      assert.deepEqual([...requests, ...problems], []);
      assert.deepEqual(await violations(page), []);
      await page.context().close();
    }
  });
}
