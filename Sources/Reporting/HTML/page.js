// The page works without this; with it, the list of findings can be searched, sorted and paged.
// Everything that comes from the report is put in as text, never as markup.
"use strict";
(() => {
  // The members of a finding, in the order in which HTMLPage+Data.swift writes them.
  const FIELDS = ["boundary", "kind", "action", "principal", "calls", "days", "first", "last",
    "why", "notes", "samples", "excerpt"];
  const PAGE = 50, PRINTED = 500;
  const LIFTED = 4, FAILED_BEFORE = 2, UNDECIDED = 1;
  const get = (id) => document.getElementById(id);
  const count = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ",");

  const element = (name, attributes, ...children) => {
    const made = document.createElement(name);
    for (const key in attributes) made.setAttribute(key, attributes[key]);
    made.append(...children);
    return made;
  };

  const theme = get("theme");
  const themes = ["system", "light", "dark"];
  theme.hidden = false;
  theme.addEventListener("click", () => {
    const root = document.documentElement;
    const next = themes[(themes.indexOf(root.dataset.theme ?? "system") + 1) % themes.length];
    if (next === "system") delete root.dataset.theme;
    else root.dataset.theme = next;
    theme.textContent = `Theme: ${next}`;
  });

  const list = get("list");
  if (!list) return;
  const data = JSON.parse(get("data").textContent);
  const text = (number) => (number < 0 ? "not told" : data.texts[number]);
  const findings = data.findings.map(
    (row) => Object.fromEntries(FIELDS.map((field, index) => [field, row[index]])));
  const heads = [...list.querySelectorAll("th")];
  const hasBoundaries = heads[0].dataset.sort === "boundary";
  const state = { key: "calls", descends: true, page: 0, size: PAGE, isOpen: false };
  let order = findings;
  let shown = findings;

  // ARNs have the part that is the same for a whole account toned down.
  const arn = (name) => {
    const parts = /^(arn:(?:[^:]*:){4})(.+)$/s.exec(name);
    if (!parts) return [name];
    return [element("span", { class: "dim" }, parts[1]), parts[2]];
  };

  const code = (name) => element("code", {}, name || "(empty)");

  const excerpt = ([place, isNearest, ...lines]) => {
    const pre = element("pre", { tabindex: "0" });
    for (const [number, ...pieces] of lines) {
      const line = element("span", {
        class: pieces.length > 1 ? "line decides" : "line",
        "data-n": number < 0 ? " " : number,
      });
      pieces.forEach((piece, index) => {
        if (text(piece)) line.append(index % 2 ? element("mark", {}, text(piece)) : text(piece));
      });
      line.append("\n");
      pre.append(line);
    }
    return element("figure", { class: isNearest ? "excerpt nearest" : "excerpt" },
      element("figcaption", {}, text(place)), pre);
  };

  const details = (finding) => {
    const made = element("div", { class: "details" });
    for (const note of finding.notes) made.append(element("p", {}, text(note)));
    if (finding.first) {
      made.append(element("p", {}, `First ${finding.first}, last ${finding.last}.`));
    }
    const terms = element("dl", {});
    for (const [label, rest, isShort, ...examples] of finding.samples) {
      const items = element("ul", {}, ...examples.map((item) => element("li", {}, code(text(item)))));
      if (rest >= 0) items.append(element("li", { class: "note" }, text(rest)));
      terms.append(element("div", { class: isShort ? "short" : "long" },
        element("dt", {}, text(label)), element("dd", {}, items)));
    }
    made.append(terms);
    if (finding.excerpt >= 0) made.append(excerpt(data.excerpts[finding.excerpt]));
    return made;
  };

  const row = (finding) => {
    const cell = (label, style, ...content) =>
      element("td", { role: "cell", class: style, "data-label": label }, ...content);
    const [style, verdict] = finding.kind & LIFTED ? ["is-allowed", "Newly allowed"]
      : finding.kind & UNDECIDED ? ["is-undecided", "Undecided"] : ["is-denied", "Denied"];
    const tags = [element("span", { class: `tag ${style}` }, verdict)];
    if (finding.kind & FAILED_BEFORE) {
      tags.push(element("span", { class: "tag is-before" }, "failed before"));
    }
    const principal = finding.principal < 0
      ? text(-1) : element("code", {}, ...arn(text(finding.principal)));
    const cells = [
      cell("Verdict", "verdict", ...tags),
      cell("Action", "action", code(text(finding.action))),
      cell("Principal", "principal", principal),
      cell("Calls", "n", count(finding.calls)),
      cell("Days", "n", count(finding.days)),
      cell("First", "day", finding.first.slice(0, 10) || "not told"),
      cell("Last", "day", finding.last.slice(0, 10) || "not told"),
    ];
    if (hasBoundaries) cells.unshift(cell("Boundary", "n", finding.boundary ?? ""));
    const more = element("details", {}, element("summary", {}, text(finding.why)));
    const fill = () => {
      if (more.childElementCount === 1) more.append(details(finding));
    };
    more.addEventListener("toggle", fill);
    if (state.isOpen) {
      fill();
      more.open = true;
    }
    return element("tbody", { role: "rowgroup" },
      element("tr", { role: "row" }, ...cells),
      element("tr", { role: "row", class: "more" },
        element("td", { role: "cell", colspan: heads.length }, more)));
  };

  const render = () => {
    const pages = Math.max(1, Math.ceil(shown.length / state.size));
    state.page = Math.min(state.page, pages - 1);
    const start = state.page * state.size;
    const rows = shown.slice(start, start + state.size);
    for (const body of [...list.tBodies]) body.remove();
    list.append(...rows.map(row));
    const all = shown.length === findings.length
      ? "" : `, picked from ${count(findings.length)}`;
    get("count").textContent = rows.length === 0
      ? `No finding fits${all}.`
      : `${count(start + 1)}–${count(start + rows.length)} of ${count(shown.length)} findings${all}.`;
    get("page").textContent = `Page ${count(state.page + 1)} of ${count(pages)}`;
    get("previous").disabled = state.page === 0;
    get("next").disabled = state.page === pages - 1;
    get("pager").hidden = pages === 1;
    for (const head of heads) {
      head.setAttribute("aria-sort", head.dataset.sort !== state.key
        ? "none" : state.descends ? "descending" : "ascending");
    }
  };

  // What a search looks at, made when the first search begins.
  const haystack = (finding) => (finding.haystack ??= [
    finding.action, finding.principal, finding.why, ...finding.notes,
    ...finding.samples.flatMap(([, , , ...examples]) => examples),
  ].map(text).join("\n").toLowerCase());

  const filter = () => {
    const terms = (get("search").value.toLowerCase().match(/"[^"]*"|\S+/g) ?? [])
      .map((term) => term.replace(/^"(.*)"$/s, "$1"));
    const verdict = get("verdict").value, service = get("service").value;
    const boundary = get("boundary")?.value;
    const fits = (finding) =>
      (!boundary || String(finding.boundary) === boundary)
      && (!verdict || (Number(verdict) > UNDECIDED ? (finding.kind & Number(verdict)) !== 0
        : (finding.kind & UNDECIDED) === Number(verdict) && finding.kind < FAILED_BEFORE))
      && (!service || text(finding.action).startsWith(service))
      && terms.every((term) => haystack(finding).includes(term));
    shown = terms.length || verdict || service || boundary ? order.filter(fits) : order;
    state.page = 0;
    render();
  };

  const sortBy = (key) => {
    const isNumber = ["boundary", "calls", "days"].includes(key);
    state.descends = state.key === key ? !state.descends : isNumber || key === "last";
    state.key = key;
    const value = ["action", "principal"].includes(key)
      ? (finding) => text(finding[key])
      : key === "verdict" ? (finding) => finding.kind : (finding) => finding[key];
    const sign = state.descends ? -1 : 1;
    order = [...findings].sort((left, right) => {
      const [a, b] = [value(left), value(right)];
      return a < b ? -sign : a > b ? sign : 0;
    });
    filter();
  };

  const services = new Set(findings.map((finding) => text(finding.action).split(":")));
  const prefixes = new Set([...services].filter((parts) => parts.length > 1).map(([name]) => name));
  for (const name of [...prefixes].sort()) {
    get("service").append(element("option", { value: `${name}:` }, name));
  }
  for (const head of heads) {
    const button = element("button", { type: "button" }, ...head.childNodes);
    button.addEventListener("click", () => sortBy(head.dataset.sort));
    head.append(button);
  }

  let timer;
  get("search").addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(filter, 80);
  });
  for (const id of ["verdict", "service", "boundary"]) get(id)?.addEventListener("change", filter);
  const controls = get("controls");
  controls.addEventListener("submit", (event) => {
    event.preventDefault();
    filter();
  });
  controls.addEventListener("reset", () => setTimeout(filter));
  get("open").addEventListener("click", () => {
    state.isOpen = !state.isOpen;
    get("open").textContent = state.isOpen ? "Close all" : "Open all";
    render();
  });
  const turn = (pages) => {
    state.page += pages;
    render();
    get("findings").scrollIntoView();
  };
  get("previous").addEventListener("click", () => turn(-1));
  get("next").addEventListener("click", () => turn(1));
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-search]");
    if (!link) return;
    const name = link.dataset.search;
    controls.reset();
    get("search").value = /["\s]/.test(name) && !name.includes('"') ? `"${name}"` : name;
    filter();
  });
  addEventListener("beforeprint", () => {
    state.size = PRINTED;
    render();
  });
  addEventListener("afterprint", () => {
    state.size = PAGE;
    render();
  });

  controls.hidden = false;
  filter();
})();
