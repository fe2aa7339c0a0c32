/** The sentences of one language: names in braces, and plurals by the language's own rules. */

/** @returns t(key, values) */
export function wordsOf(language, sentences) {
  const tag = `${language}-u-nu-latn`;
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(tag);
  const shown = (value) => (typeof value === "number" ? numbers.format(value) : `\u2068${value}\u2069`);
  const say = (pattern, values, n) => {
    let said = "";
    for (let i = 0; i < pattern.length; i++) {
      if (pattern[i] === "#" && n !== undefined) {
        said += numbers.format(n);
      } else if (pattern[i] === "{") {
        const end = closing(pattern, i);
        said += piece(pattern.slice(i + 1, end), values);
        i = end;
      } else {
        said += pattern[i];
      }
    }
    return said;
  };
  const piece = (inner, values) => {
    const plural = /^(\w+), plural, (.*)$/s.exec(inner);
    if (!plural) {
      return shown(values[inner.trim()] ?? "");
    }
    const n = Number(values[plural[1]] ?? 0);
    const forms = formsOf(plural[2]);
    return say(forms[`=${n}`] ?? forms[rules.select(n)] ?? forms.other, values, n);
  };
  const t = (key, values = {}) => (key in sentences ? say(sentences[key], values) : key);
  t.language = language;
  t.number = (n) => numbers.format(n);
  t.time = (date) => new Intl.DateTimeFormat(tag, { hour: "2-digit", minute: "2-digit" }).format(date);
  t.day = (date) => new Intl.DateTimeFormat(tag, { day: "numeric", month: "long", timeZone: "UTC" }).format(date);
  t.of = (texts) => texts?.[language] ?? texts?.nl ?? Object.values(texts ?? {})[0] ?? "";
  return t;
}

function closing(pattern, open) {
  let depth = 0;
  for (let i = open; i < pattern.length; i++) {
    depth += pattern[i] === "{" ? 1 : pattern[i] === "}" ? -1 : 0;
    if (depth === 0) {
      return i;
    }
  }
  return pattern.length;
}

function formsOf(text) {
  const forms = {};
  for (let i = 0; i < text.length; ) {
    const open = text.indexOf("{", i);
    if (open < 0) {
      break;
    }
    const end = closing(text, open);
    forms[text.slice(i, open).trim()] = text.slice(open + 1, end);
    i = end + 1;
  }
  return forms;
}

/** The language to begin in: chosen before, else the first of the browser's that there is. */
export function languageOf(chosen, wanted, languages) {
  const known = languages.map(({ tag }) => tag);
  const found = [chosen, ...wanted, ...wanted.map((tag) => tag.split("-")[0])].find((tag) => known.includes(tag));
  return languages.find(({ tag }) => tag === (found ?? known[0]));
}
