// Looks at finished sites as readers do: `node run.mjs KEPT NAME=FOLDER …`. Ends with 1 when anything is found. Printed pages are
// kept in the folder KEPT, and with PICTURES in the environment a picture of each page in each mode.
//
// One page of each type is opened, the heaviest of its type; the validators read more. A page with one fault for each
// check goes through the same checks: a check that finds nothing there is broken.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { checkCss } from './checks/css.mjs';
import { checkKeyboard } from './checks/keyboard.mjs';
import { checkLooks } from './checks/looks.mjs';
import { checkMarkup } from './checks/markup.mjs';
import { checkPaper } from './checks/paper.mjs';
import { checkWeight } from './checks/weight.mjs';
import { pagesOfEachType } from './pages.mjs';
import { serve } from './server.mjs';

const PAGE_CHECKS = [checkLooks, checkKeyboard, checkPaper, checkWeight];
// What the spoilt page has a fault for.
const CHECKS = ['nu', 'html-validate', 'css', 'axe', 'wide', 'cut', 'measure', 'text size', 'unreached', 'no focus', 'covered', 'paper', 'scripts',
  'weight', 'elements'];
const HERE = import.meta.dirname;

async function main([kept, ...sites]) {
  const folders = [['spoilt', join(HERE, 'spoilt')], ...sites.map(site => site.split('='))];
  // All sites at once, each in a browser of its own: one mostly waits, for the page, for the keyboard, for the printer.
  const [[, spoilt], ...judged] = await Promise.all(folders.map(async ([name, folder]) => [name, await judge(folder, join(kept, name))]));
  for (const [name, findings] of judged) {
    findings.forEach(finding => console.log(`${name}: ${finding}`));
    console.log(`${name}: ${findings.length} findings`);
  }
  const silent = CHECKS.filter(check => !spoilt.some(finding => finding.startsWith(`${check}: `)));
  silent.forEach(check => console.log(`the check "${check}" finds nothing on the spoilt page`));
  const isSound = silent.length === 0 && judged.every(([, findings]) => findings.length === 0);
  process.exitCode = isSound ? 0 : 1;
}

// All findings on a site, each as `check: page: what`.
async function judge(folder, kept) {
  mkdirSync(kept, { recursive: true });
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox'] });
  const site = await serve(folder);
  const findings = [];
  const look = async () => {
    findings.push(...(await checkCss(browser, folder)));
    for (const page of pagesOfEachType(folder)) {
      for (const check of PAGE_CHECKS) {
        const told = await check({ browser, address: site.address + page.path, name: page.type, kept });
        findings.push(...told.map(([kind, what]) => `${kind}: ${page.path}: ${what}`));
      }
    }
  };
  await Promise.all([look(), checkMarkup(folder).then(told => findings.push(...told))]);
  await browser.close();
  site.close();
  return findings.sort();
}

await main(process.argv.slice(2));
