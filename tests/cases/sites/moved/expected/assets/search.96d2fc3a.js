// Finds stories in the index that lies beside the pages. Loaded when a reader first types; asks for the parts of the index
// that the words need, and shows texts as texts. `src/search/index.rs` writes what is read here.
(() => {
  "use strict";
  const box = document.querySelector("[data-search]");
  const [field, list, status, template, more] =
    ["input", "ol", "[role=status]", "template", "button[type=button]"].map((selector) => box.querySelector(selector));
  const { root } = box.dataset;

  // The headline says most of a story, then the standfirst; a word that only begins like the one that is sought, less.
  const WEIGHTS = [12, 4, 1];
  const BEGINNING = 0.6;
  const AT_ONCE = 10;

  const waiting = new Map();
  const loaded = new Map();

  // Each part of the index calls this with its name and its data.
  globalThis.variorumSearch = (name, data) => waiting.get(name)?.(data);

  const load = (name, path) => {
    if (!loaded.has(name)) {
      loaded.set(name, new Promise((resolve, reject) => {
        waiting.set(name, resolve);
        const script = document.createElement("script");
        script.src = root + path;
        script.onerror = () => {
          loaded.delete(name);
          script.remove();
          reject(new Error(path));
        };
        document.head.append(script);
      }));
    }
    return loaded.get(name);
  };

  // As `src/search/fold.rs` does it.
  const LETTERS = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", ς: "σ", ـ: "", ى: "ي", ی: "ي", ة: "ه", ٱ: "ا", ک: "ك" };
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
    .replace(/[ßæœøłđðþıςـىیةٱک]/gu, (letter) => LETTERS[letter])
    .replace(/[٠-٩۰-۹]/gu, (digit) => digit.codePointAt(0) & 15);
  const wordsOf = (text) => (fold(text).match(/[\p{Alphabetic}\p{N}]+/gu) ?? [])
    .map((word) => word.replace(/^(?:[وبكف]?ال|لل)(?=.{3})/u, ""));
  variorumSearch.wordsOf = wordsOf;

  // The stories with a word that begins so, and how much each has to do with it. Short words are sought whole.
  const beginning = async (index, start) => {
    const isWhole = start.length < 3;
    const first = Math.max(0, index.words.findLastIndex(([word]) => word <= start));
    const isMeant = ([word], at) => at === 0 || (!isWhole && word <= `${start}\uffff`);
    const paths = index.words.slice(first).filter(isMeant).map(([, path]) => path);
    const scores = new Map();
    for (const part of await Promise.all(paths.map((path) => load(path, path)))) {
      for (let at = 0; at < part.length; at += 2) {
        const isSame = part[at] === start;
        if (!isSame && (isWhole || !part[at].startsWith(start))) continue;
        part[at + 1].split("|").forEach((steps, group) => {
          let story = 0;
          for (const step of steps ? steps.split(" ") : []) {
            story += parseInt(step, 36);
            scores.set(story, Math.max(scores.get(story) ?? 0, WEIGHTS[group] * (isSame ? 1 : BEGINNING)));
          }
        });
      }
    }
    return scores;
  };

  // A word that nothing begins with is tried without its last letters: endings differ.
  const lookUp = async (index, word) => {
    const least = word.length < 5 ? word.length : Math.max(4, word.length - 3);
    for (let length = word.length; length >= least; length--) {
      const scores = await beginning(index, word.slice(0, length));
      if (scores.size > 0) return scores;
    }
    return new Map();
  };

  // The stories that have all words, those that have most to do with them first, then the newest.
  const find = async (words) => {
    const index = await load("index", box.dataset.index);
    const [first, ...others] = await Promise.all(words.map((word) => lookUp(index, word)));
    const scores = [];
    for (const [story, score] of first) {
      if (others.every((other) => other.has(story))) {
        scores.push([story, others.reduce((sum, other) => sum + other.get(story), score)]);
      }
    }
    scores.sort(([a, x], [b, y]) => y - x || a - b);
    return scores.map(([story]) => story);
  };

  const entry = (story) => {
    const item = template.content.cloneNode(true);
    const put = (name, text) => {
      const place = item.querySelector(`[data-put=${name}]`);
      if (place && text) place.textContent = text;
      else place?.remove();
      return place;
    };
    const date = put("date", story.date);
    if (date && story.datetime) {
      const time = document.createElement("time");
      time.dateTime = story.datetime;
      time.textContent = story.date;
      date.replaceChildren(time);
    }
    put("standfirst", story.standfirst);
    const link = put("title", story.title);
    link.setAttribute("href", root + story.path + (location.protocol === "file:" ? "index.html" : ""));
    for (const place of item.querySelectorAll("[data-put=title], [data-put=standfirst]")) {
      place.lang = story.language;
      place.dir = story.direction;
    }
    return item;
  };

  let turn = 0;
  let left = [];

  const show = async (stories, mine) => {
    const index = await load("index", box.dataset.index);
    const parts = await Promise.all(stories.map((story) => {
      const path = index.stories[Math.floor(story / index.inPart)];
      return load(path, path);
    }));
    if (mine !== turn) return;
    list.append(...parts.map((part, at) => entry(part[stories[at] % index.inPart])));
    more.hidden = left.length === 0;
  };

  const seek = async () => {
    const mine = ++turn;
    const words = [...new Set(wordsOf(field.value))];
    let said = "";
    let found = [];
    try {
      found = words.length > 0 ? await find(words) : [];
      if (words.length > 0) said = found.length > 0 ? box.dataset.found + found.length.toLocaleString(document.documentElement.lang) : box.dataset.none;
    } catch {
      said = box.dataset.failed;
    }
    if (mine !== turn) return;
    status.textContent = said;
    list.replaceChildren();
    left = found.slice(AT_ONCE);
    more.hidden = true;
    box.toggleAttribute("data-active", words.length > 0);
    await show(found.slice(0, AT_ONCE), mine).catch(() => { status.textContent = box.dataset.failed; });
  };

  field.addEventListener("input", seek);
  more.addEventListener("click", () => {
    const next = left.slice(0, AT_ONCE);
    left = left.slice(AT_ONCE);
    show(next, turn).catch(() => { status.textContent = box.dataset.failed; });
  });
  seek();
})();
