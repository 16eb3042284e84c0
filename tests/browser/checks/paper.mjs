// Paper, and browsers without scripts: nothing that the page says is lost.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { openContext } from '../context.mjs';

export async function checkPaper({ browser, address, name, kept }) {
  const files = ['A4', 'Letter'].map(format => ({ format, path: join(kept, `${name}-${format}.pdf`) }));
  const withScripts = await visit(browser, address, true, files);
  const without = await visit(browser, address, false, []);
  const findings = lost(withScripts.words, without.words).map(words => ['scripts', `without scripts these words are missing: ${words}`]);
  for (const { format, path } of files) {
    const text = spawnSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 }).stdout;
    findings.push(...lost(withScripts.forPaper, wordsOf(text)).map(words => ['paper', `on ${format} these words are missing: ${words}`]));
  }
  return findings;
}

// The words of a page, and the page printed into each of the files: from the dark, since paper is none.
async function visit(browser, address, javaScriptEnabled, files) {
  const context = await openContext(browser, { javaScriptEnabled, colorScheme: 'dark' });
  const page = await context.newPage();
  await page.goto(address);
  const [all, forPaper] = await page.evaluate(() => {
    const main = document.querySelector('main') ?? document.body;
    // Controls are of no use on paper, and what only screen readers get stands there as a heading or sign.
    const copy = main.cloneNode(true);
    copy.querySelectorAll('nav, fieldset, button, form, search, script, template, .unfold, .fold, .unseen, .glance, thead, [aria-hidden="true"], svg').forEach(element => element.remove());
    const texts = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
    const words = [];
    while (texts.nextNode()) words.push(texts.currentNode.data);
    return [main.innerText, words.join(' ')];
  });
  for (const { format, path } of files) await page.pdf({ path, format, printBackground: true, preferCSSPageSize: false });
  await context.close();
  return { words: wordsOf(all), forPaper: wordsOf(forPaper) };
}

const wordsOf = text => {
  const plain = text.normalize('NFKC').replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').toLowerCase();
  return new Set((plain.match(/[\p{Script=Arabic}\p{M}]{4,}|[[\p{L}\p{M}]--\p{Script=Arabic}]{4,}/gv) ?? []).map(asOnPaper));
};

// Letters that join come out of a PDF in another order, and without their marks.
function asOnPaper(word) {
  if (!/\p{Script=Arabic}/u.test(word)) return word;
  return [...word.normalize('NFKD').replace(/\p{M}/gu, '')].sort().join('');
}

// Some ten of the words that are missing, as one text; nothing when all but two, or one in a hundred, are there.
function lost(wanted, found) {
  const missing = [...wanted].filter(word => !found.has(word));
  return missing.length > Math.max(2, wanted.size / 100) ? [`${missing.length} of ${wanted.size}: ${missing.slice(0, 10).join(' ')}`] : [];
}
