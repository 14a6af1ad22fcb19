import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import type { Dossier } from '../src/dossier.ts';
import { violations } from './axe.ts';
import { launch, open, writePage } from './browser.ts';
import { fixture } from './fixture.ts';

let browser: Browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

async function visit(data: Dossier, hash: string, use: (page: Page) => Promise<void>, locale = 'de-DE'): Promise<void> {
  const { page, problems } = await open(browser, writePage(data), { hash, locale });
  await use(page);
  assert.deepEqual(problems, []);
  await page.context().close();
}

/** The fixture as a folder of two stories of one article each (enough for the page), and two articles in none. */
function divided(): Dossier {
  const one = fixture();
  const members = one.stories[0]!.members;
  return { ...one, stories: [{ ...one.stories[0]!, members: members.slice(0, 1) }, { id: 'p2', title: null, members: members.slice(1, 2) }], inNoStory: members.slice(2) };
}

/** Waits until the list of articles is that of so many outlets, since the browser tells of a new address or medium when it finds the time. */
async function outlets(page: Page, count: number): Promise<string[]> {
  await page.waitForFunction(n => document.querySelectorAll('.articles .kicker').length === n, count);
  return page.locator('.articles .kicker').allTextContents();
}

test('one story has no list of stories', () => visit(fixture(), '', async page => {
  assert.equal(await page.locator('#stories').count(), 0);
}));

test('several stories can be chosen by keyboard, and the address keeps the choice', () => visit(divided(), '', async page => {
  assert.equal(await page.locator('.choices li').count(), 4);
  await outlets(page, 4);
  await page.locator('.choices a').nth(2).focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => location.hash === '#story/p2');
  assert.deepEqual(await outlets(page, 1), ['Weserland-Blatt']);
  assert.equal(await page.evaluate(() => document.activeElement!.getAttribute('href')), '#story/p2');
  await page.reload();
  assert.deepEqual(await outlets(page, 1), ['Weserland-Blatt']);
  await page.getByRole('button', { name: 'English' }).click();
  assert.deepEqual(await outlets(page, 1), ['Weserland-Blatt']);
  await page.locator('nav a[href="#timeline"]').click();
  assert.deepEqual(await outlets(page, 1), ['Weserland-Blatt']);
  await page.locator('.choices a').first().click();
  await outlets(page, 4);
}));

test('the reasons for the division are told on demand', () => visit(divided(), '', async page => {
  await page.locator('#stories summary').click();
  assert.match((await page.locator('#stories .sides').first().textContent())!, /Beide nennen Oberweil/u);
  assert.deepEqual(await violations(page), []);
}));

test('paper shows all stories, whichever is chosen', () => visit(divided(), '#story/p2', async page => {
  await page.emulateMedia({ media: 'print' });
  await outlets(page, 4);
  await page.emulateMedia({ media: 'screen' });
  assert.deepEqual(await outlets(page, 1), ['Weserland-Blatt']);
}));

test('what is new, changed and contradicted since an earlier dossier stands at the top and is marked in words', async () => {
  const one = fixture();
  const conflict = one.conflicts[0]!;
  const data: Dossier = { ...one, since: {
    latest: '2026-03-02', newArticles: ['weserland/2'], changedArticles: ['talbote-1'], newFigures: [conflict.figures[0]!], newQuotations: [one.claims[0]!.quotations[0]!],
    changedSeries: ['s1'], changedStatuses: ['h1'], newConflicts: [conflict.id], contradicted: [conflict.figures[1]!] } };
  await visit(data, '', async page => {
    assert.equal((await page.locator('#since h2').textContent())!.replaceAll(/\s/gu, ' '), 'Neu seit dem 2. März 2026');
    assert.deepEqual(await page.locator('#since h3').allTextContents(), ['Neue und geänderte Artikel (2)', 'Neue Widersprüche (1)', 'Frühere Zahlen, denen nun widersprochen wird (1)', 'Behauptungen mit neuem Stand (1)']);
    assert.deepEqual(await page.locator('.articles .badge').allTextContents(), ['geändert', 'neu']);
    assert.deepEqual(await page.locator('#conflicts .conflict').first().locator('.badge[class*=news]').allTextContents(), ['neu', 'neu', 'nun widersprochen']);
    assert.deepEqual(await page.locator('#statuses .badge[class*=news]').allTextContents(), ['geändert', 'neu']);
    assert.deepEqual(await violations(page), []);
  });
  await visit(data, '', async page => assert.match((await page.locator('#since').innerText()), /New since.*now contradicted/sui), 'en-GB');
  await visit(one, '', async page => assert.equal(await page.locator('#since, [class*=news]').count(), 0));
});

test('a claim of several articles tells its independent origins at most, and on demand why', () => visit(fixture(), '', async page => {
  const claim = page.locator('#claims .claim');
  assert.match((await claim.locator('.note').textContent())!.replaceAll(/\s/gu, ' '), /2 Artikel · höchstens 1 unabhängiger Ursprung/u);
  await claim.locator('summary').first().click();
  assert.deepEqual(await claim.locator('details').first().locator('li').allTextContents(), ['zählt Havelin AG spricht für sich selbst.', 'zählt nicht Talbote gibt nur weiter, was andere sagen.']);
}));
