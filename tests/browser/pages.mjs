// The pages of a finished site.
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

export function htmlFiles(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = files.filter(file => file.isFile() && file.name.endsWith('.html'));
  return paths.map(file => relative(folder, join(file.parentPath, file.name))).sort();
}

// The heaviest page of each type, as the root element states it: `{type, file, path}`.
export function pagesOfEachType(folder) {
  const heaviest = new Map();
  for (const file of htmlFiles(folder)) {
    const html = readFileSync(join(folder, file), 'utf8');
    const type = /data-page-type="([^"]+)"/.exec(html)?.[1];
    const elements = html.split('<').length;
    if (type && elements > (heaviest.get(type)?.elements ?? 0)) heaviest.set(type, { type, file, elements });
  }
  const address = file => file.replace(/(^|\/)index\.html$/, '$1');
  return [...heaviest.values()].map(({ type, file }) => ({ type, file, path: address(file) }));
}
