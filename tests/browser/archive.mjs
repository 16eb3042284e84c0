// Makes an archive of forty invented stories: `node archive.mjs FOLDER`. The same bytes every time. No name, number or
// sentence in it stands for anything real.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PLOTS } from './plots.mjs';

const STORIES = 40;
const PLACES = ['Pellmere', 'Aldwick Sound', 'Norvale', 'Tessel', 'Harrow Quay', 'Brindle Cross', 'Ostrand', 'Lower Maresby',
  'Vantry', 'Kestrel Bay', 'Sallow Ford', 'Dunmarrow', 'Eastering', 'Quillhaven', 'Morrowick', 'Thornebeck'];
const OUTLETS = ['The Ledger', 'Morning Courier', 'Radio Nine', 'The Post', 'Evening Wire', 'County Gazette', 'The Lookout'];
const REPORTERS = ['Ines Calder', 'Tomas Rehn', 'Oda Lindqvist', 'Paul Amari', 'Wren Halloway', 'Sofia Maric'];

// Numbers that look random and are always the same (mulberry32, public domain).
function dice(seed) {
  let state = seed * 0x9e3779b1;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (low, high) => low + Math.floor(next() * (high - low + 1));
  return { whole, pick: list => list[whole(0, list.length - 1)] };
}

const day = date => date.toISOString().slice(0, 10);
const later = (date, days) => new Date(date.getTime() + days * 86400000);

function story(number) {
  const roll = dice(number + 1);
  const place = PLACES[(number * 7) % PLACES.length];
  const event = later(new Date(Date.UTC(2022, 1, 3)), number * 34 + roll.whole(0, 9));
  const published = later(event, roll.whole(20, 90));
  const outlets = ['official', ...OUTLETS.slice().sort((a, b) => ((a.length * number) % 5) - ((b.length * number) % 5))
    .slice(0, roll.whole(2, number % 9 === 4 ? 6 : 4))];
  const ids = outlets.map((_, index) => (index === 0 ? 'record' : `report-${index}`));
  const plot = PLOTS[number % PLOTS.length](roll, place, event);
  const files = {};
  const id = `${event.getUTCFullYear()}/${plot.id}-${place.toLowerCase().replaceAll(' ', '-')}-${number}`;
  outlets.forEach((outlet, index) => {
    files[`sources/${ids[index]}.md`] = source(plot, place, outlet, later(event, index === 0 ? 2 : roll.whole(0, 6)), index, roll);
  });
  files['facts/all.yaml'] = plot.facts.map((fact, index) => asYaml(fact, { ids, outlets, index, roll, published })).join('\n');
  files['story.md'] = narrative(plot, published, roll, number);
  if (number % 3 === 0) files['corrections.yaml'] = correction(plot, later(published, 12));
  return Object.entries(files).map(([path, text]) => [`content/${id}/${path}`, text]);
}

function source(plot, place, outlet, published, index, roll) {
  const isRecord = index === 0;
  const head = [
    `title: "${isRecord ? plot.record : roll.pick(plot.headlines)}"`,
    isRecord ? `publisher: ${place} ${plot.office}` : `publisher: ${outlet}`,
    isRecord ? 'kind: official-record' : `authors: [${roll.pick(REPORTERS)}]`,
    `published: ${day(published)}`,
    `accessed: ${day(later(published, 9))}`,
    `url: https://${outlet.toLowerCase().replaceAll(' ', '-')}.example/${plot.id}-${place.toLowerCase().replaceAll(' ', '-')}`,
    index > 2 ? 'derives_from: [report-1]' : '',
    index === 2 ? 'status: {kind: corrected, note: An earlier version gave other figures.}' : '',
  ];
  return `---\n${head.filter(Boolean).join('\n')}\n---\n${isRecord ? `The ${plot.office} keeps it on file.` : 'Read as it stood on its own page.'}\n`;
}

// A fact's values go to the sources in turn; what the record says comes first.
function asYaml(fact, { ids, outlets, index, roll, published }) {
  const count = index === 1 ? ids.length : fact.values.length === 1 ? roll.whole(1, ids.length) : Math.max(2, roll.whole(2, ids.length));
  const claims = ids.slice(0, count).map((id, at) => {
    const [value, words] = fact.values[at % fact.values.length];
    return `    - {source: ${id}, value: ${JSON.stringify(value)}, excerpt: ${JSON.stringify(words)}${fact.speaker ? `, speaker: ${fact.speaker}` : ''}}`;
  });
  const lines = [`${fact.id}:`, `  label: ${fact.label}`, `  question: ${fact.question}`, `  kind: ${fact.kind}`,
    `  section: ${fact.section}`, ...(fact.more ?? []).map(line => `  ${line}`), '  claims:', ...claims];
  if (count < ids.length && index % 4 === 1) {
    lines.push('  blanks:', `    - {source: ${ids[count]}, manner: declined, because: Asked by its own reporter; nobody would say.}`);
  }
  if (fact.decision) lines.push(`  decision: {value: ${JSON.stringify(fact.decision[0])}, cause: ${fact.decision[1]}, because: ${JSON.stringify(fact.decision[2])}}`);
  if (fact.review) {
    const [claim, rating, because] = fact.review;
    lines.push('  review:', `    claim: ${JSON.stringify(claim)}`, `    claimant: {name: ${outlets[1]}, kind: organisation}`, '    source: report-1', `    rating: ${rating}`,
      `    because: ${JSON.stringify(because)}`, `    date: ${day(published)}`);
  }
  return lines.join('\n') + '\n';
}

function narrative(plot, published, roll, number) {
  const sections = [...new Set(plot.facts.map(fact => fact.section))];
  const head = [`title: "${plot.title}"`, `standfirst: "${plot.standfirst}"`, `published: ${day(published)}`,
    `checked: ${day(later(published, 3))}`, `authors: [${roll.pick(REPORTERS)}]`, `topics: [${plot.topics.join(', ')}]`,
    ...(number % 5 === 2 ? ['reply:', `  - {who: The ${plot.office}, asked: ${day(published)}, said: We stand by the figures on file.}`] : []),
    'sections:', ...sections.map(id => `  - {id: ${id}, title: ${plot.sections[id]}}`)];
  const rounds = number % 13 === 5 ? 9 : 1;
  const body = Array.from({ length: rounds }, (_, round) => sections.map(id => {
    const facts = plot.facts.filter(fact => fact.section === id);
    const heading = round === 0 ? plot.sections[id] : `${plot.sections[id]}, once more (${round + 1})`;
    return `## ${heading}\n\n${facts.map(fact => fact.told).join(' ')}`;
  }).join('\n\n')).join('\n\n');
  const quote = plot.facts.find(fact => fact.kind === 'quotation');
  return `---\n${head.join('\n')}\n---\n${plot.lead}\n\n${body}\n${quote ? `\n![[${quote.id}]]\n` : ''}`;
}

function correction(plot, date) {
  const fact = plot.facts.find(each => each.values.length > 1) ?? plot.facts[0];
  return `- {id: figure, date: ${day(date)}, tier: fact-corrected, fact: ${fact.id}, was: ${JSON.stringify(fact.values[0][0] + ' or so')}, now: ${JSON.stringify(fact.values[0][0])}, note: We had taken the figure from the first report.}\n`;
}

const SITE = `title: The Sallow Record
description: Stories from sixteen invented towns, each put together from what several reports say, and checked fact by fact.
base_url: https://record.example/
publisher:
  name: The Sallow Record
  url: https://record.example/
  email: desk@record.example
policies: {corrections: corrections-policy, methodology: method}
exports: all
topics:
  - {id: roads, title: Roads and bridges}
  - {id: weather, title: Weather}
  - {id: health, title: Health}
  - {id: civic, title: Town hall}
  - {id: culture, title: Culture and crowds}
ratings:
  worst: 1
  best: 4
  legend:
    - {id: wrong, label: Wrong, sign: "✕", number: 1, meaning: The evidence rules it out.}
    - {id: misleading, label: Leaves out what matters, sign: "◔", number: 2, meaning: "What it says can be defended, and what it leaves out changes the picture."}
    - {id: mostly, label: Right in the main, sign: "◕", number: 3, meaning: A detail is off and the point stands.}
    - {id: right, label: Right, sign: "✓", number: 4, meaning: The evidence bears it out.}
    - {id: open, label: Left open, sign: "?", meaning: The evidence does not decide it.}
`;
const PAGES = {
  method: '---\ntitle: How we work\norder: 1\n---\nWe record what each report says, word for word, and compare.\n\n| step | what is done |\n|---|---|\n| 1 | read |\n| 2 | record |\n| 3 | compare |\n',
  'corrections-policy': '---\ntitle: How we correct\norder: 2\n---\nAn error is corrected at once, and said at the top of the story.\n',
};

export function writeArchive(folder) {
  const files = [['site.yaml', SITE], ...Object.entries(PAGES).map(([id, text]) => [`content/pages/${id}.md`, text])];
  for (let number = 0; number < STORIES; number += 1) files.push(...story(number));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

if (import.meta.filename === process.argv[1]) writeArchive(process.argv[2]);
