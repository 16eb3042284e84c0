// How a page looks: axe-core, nothing wider than the window or cut off, at three widths, light, dark and with forced
// colours, and with the text at twice its size; no line too long to read. Keeps a picture of each where PICTURES is set.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { openContext } from '../context.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];
const TALLEST_PICTURE = 6000;
const LONGEST_LINE = 80;
// Axe looks at all in the light, where the width decides; at colours, which take it longest, once in each scheme, as cards
// and as a table in the light.
const MODES = [
  { width: 320, axe: 'all', colorScheme: 'light' },
  { width: 768, axe: 'all but colours', colorScheme: 'light' },
  { width: 1280, axe: 'all', colorScheme: 'light' },
  { width: 320, axe: 'colours', colorScheme: 'dark' },
  { width: 1280, axe: 'nothing', colorScheme: 'dark' },
  { width: 320, axe: 'nothing', forcedColors: 'active' },
  { width: 1280, axe: 'colours', forcedColors: 'active' },
];
const RULES = {
  all: { runOnly: { type: 'tag', values: TAGS } },
  'all but colours': { runOnly: { type: 'tag', values: TAGS }, rules: Object.fromEntries(OF_COLOURS.map(rule => [rule, { enabled: false }])) },
  colours: { runOnly: { type: 'rule', values: OF_COLOURS } },
};

export async function checkLooks({ browser, address, name, kept }) {
  const findings = [];
  const context = await openContext(browser, { bypassCSP: true, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate(AXE);
  for (const { width, axe: what, ...media } of MODES) {
    const mode = `${width} px, ${Object.values(media)}`;
    await page.setViewportSize({ width, height: width === 320 ? 568 : 900 });
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...media });
    findings.push(...(await misfits(page)).map(([kind, what]) => [kind, `${mode}: ${what}`]));
    if (RULES[what]) findings.push(...(await axe(page, RULES[what])).map(violation => ['axe', `${mode}: ${violation}`]));
    await picture(page, join(kept, `${name}-${width}-${Object.values(media)}.png`));
  }
  findings.push(...(await longLines(page)));
  findings.push(...(await atTwiceTheSize(page, join(kept, `${name}-200-percent.png`))));
  await context.close();
  return findings;
}

async function axe(page, rules) {
  await open(page);
  const violations = await page.evaluate(async rules => {
    const { violations } = await window.axe.run(document, { ...rules, resultTypes: ['violations'] });
    return violations.flatMap(({ id, help, nodes }) => nodes.slice(0, 3).map(node => `${id}: ${help} @ ${node.target}`));
  }, rules);
  await close(page);
  return violations;
}

// Disclosures open, as a reader may have them.
const open = page => page.evaluate(() => document.querySelectorAll('details').forEach(each => (each.open = true)));
const close = page => page.evaluate(() => document.querySelectorAll('details').forEach(each => (each.open = false)));

// What sticks out of the window, and text that its own box cuts off.
const misfits = page => page.evaluate(() => {
  const findings = [];
  const describe = element => element.cloneNode().outerHTML.slice(0, 120);
  const isInScroller = element => element.closest('[tabindex="0"]');
  if (document.scrollingElement.scrollWidth > innerWidth) {
    const out = [...document.querySelectorAll('body *')].find(element => !isInScroller(element) && element.getBoundingClientRect().right > innerWidth + 1);
    findings.push(['wide', `${document.scrollingElement.scrollWidth} px: ${out ? describe(out) : ''}`]);
  }
  for (const element of document.querySelectorAll('body *')) {
    const style = getComputedStyle(element);
    const isSeen = element.clientWidth > 1 && style.visibility === 'visible' && style.clipPath === 'none';
    const cuts = ['hidden', 'clip'].includes(style.overflowX) || ['hidden', 'clip'].includes(style.overflowY);
    const isCut = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
    if (isSeen && cuts && isCut && element.textContent.trim()) findings.push(['cut', describe(element)]);
  }
  return findings;
});

// Running text of two lines or more with over 80 characters in a line, the most that WCAG 1.4.8 allows.
const longLines = page => page.evaluate(most => {
  const paragraphs = [...document.querySelectorAll('main :is(p, li, blockquote)')];
  // What only screen readers are told is cut away and takes no room.
  const isHeard = element => getComputedStyle(element).clipPath !== 'none';
  const lettersOf = elements => elements.reduce((sum, element) => sum + element.textContent.trim().length, 0);
  const isRunning = element => element.checkVisibility() && !element.querySelector('p, li') && !element.closest('td, th');
  return paragraphs.filter(isRunning).flatMap(element => {
    const lines = Math.round(element.getBoundingClientRect().height / parseFloat(getComputedStyle(element).lineHeight));
    const heard = [...element.querySelectorAll('*')].filter(isHeard);
    const characters = Math.round((lettersOf([element]) - lettersOf(heard)) / lines);
    const isLong = lines > 1 && characters > most;
    return isLong ? [['measure', `${characters} characters in a line: ${element.cloneNode().outerHTML.slice(0, 120)}`]] : [];
  });
}, LONGEST_LINE);

// The page from its top, as far as anybody would look at it in one piece.
async function picture(page, path) {
  if (!process.env.PICTURES) return;
  const window = page.viewportSize();
  const height = await page.evaluate(() => document.scrollingElement.scrollHeight);
  await page.setViewportSize({ ...window, height: Math.min(height, TALLEST_PICTURE) });
  await page.screenshot({ path });
  await page.setViewportSize(window);
}

// Text at twice its size, as a reader sets it in the browser.
async function atTwiceTheSize(page, path) {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  const heights = () => page.evaluate(() => [...document.querySelectorAll('main :is(p, h1, h2, dd)')]
    .filter(element => element.getClientRects().length > 0).slice(0, 40).map(element => parseFloat(getComputedStyle(element).fontSize)));
  const before = await heights();
  const session = await page.context().newCDPSession(page);
  await session.send('Page.enable');
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  await page.waitForTimeout(100);
  const after = await heights();
  const same = after.filter((size, index) => size < before[index] * 1.25).length;
  const findings = same > 0 ? [['text size', `${same} of ${after.length} texts do not grow`]] : [];
  findings.push(...(await misfits(page)).map(([kind, what]) => [kind, `text at 200 %: ${what}`]));
  await picture(page, path);
  await session.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } });
  return findings;
}
