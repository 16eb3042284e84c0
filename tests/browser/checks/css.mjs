// Stylesheets, own files and those that pages carry: a declaration that both css-tree's grammar and Chromium refuse is
// wrong; either alone may be behind the times.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { lexer, parse, walk, generate } from 'css-tree';
import { htmlFiles } from '../pages.mjs';

export async function checkCss(browser, folder) {
  const refused = [...sheets(folder)].flatMap(([css, file]) => doubtful(css).map(doubt => ({ file, ...doubt })));
  const page = await browser.newPage();
  const isWrong = await page.evaluate(
    list => list.map(({ property, value }) => property === undefined || !CSS.supports(property, value)), refused);
  await page.close();
  return refused.filter((_, index) => isWrong[index]).map(({ file, line, text }) => `css: ${file}: line ${line}: ${text}`);
}

// Each stylesheet once, with the first file that has it.
function sheets(folder) {
  const found = new Map();
  const add = (css, file) => found.has(css) || found.set(css, file);
  for (const file of readdirSync(folder, { recursive: true })) {
    if (file.endsWith('.css')) add(readFileSync(join(folder, file), 'utf8'), file);
  }
  for (const file of htmlFiles(folder)) {
    const html = readFileSync(join(folder, file), 'utf8');
    for (const [, css] of html.matchAll(/<style>([\s\S]*?)<\/style>/g)) add(css, file);
  }
  return found;
}

// What css-tree cannot read or does not know.
function doubtful(css) {
  const doubts = [];
  const tree = parse(css, {
    positions: true, parseValue: true,
    onParseError: error => doubts.push({ line: error.line, text: error.message }),
  });
  let descriptors = 0;
  const isDescriptor = node => node.type === 'Atrule' && ['font-face', 'page', 'property'].includes(node.name);
  walk(tree, {
    enter(node) {
      if (isDescriptor(node)) descriptors += 1;
      if (node.type !== 'Declaration' || node.property.startsWith('--') || descriptors > 0) return;
      const value = generate(node.value);
      if (value.includes('var(')) return;
      const { error } = lexer.matchDeclaration(node);
      if (error) doubts.push({ line: node.loc.start.line, text: `${node.property}: ${value}`, property: node.property, value });
    },
    leave(node) {
      if (isDescriptor(node)) descriptors -= 1;
    },
  });
  return doubts;
}
