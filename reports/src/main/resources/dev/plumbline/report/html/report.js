"use strict";
(() => {
  const number = (n) => n.toLocaleString("en");

  /** A list with filters, sorting and pages; only the items of the current page are in the document. */
  class List {
    constructor(root) {
      this.name = root.dataset.list;
      this.root = root;
      this.size = Number(root.dataset.size);
      this.box = root.querySelector("[data-items]");
      this.form = root.querySelector("form");
      this.status = root.querySelector(".status");
      this.pager = root.querySelector(".pager");
      this.items = Array.from(this.box.children);
      this.byId = new Map(this.items.map((item, i) => [item.id, i]));
      this.matches = this.items.map((_, i) => i);
      this.page = 0;
      this.form.addEventListener("submit", (event) => event.preventDefault());
      this.form.addEventListener("input", () => this.changed());
      this.form.addEventListener("reset", () => setTimeout(() => this.changed()));
      this.pager.addEventListener("click", (event) => {
        const step = Number(event.target.dataset.page || 0);
        if (step) {
          this.page += step;
          this.show();
          this.root.scrollIntoView();
        }
      });
      this.root.classList.toggle("few", this.items.length < 6);
      this.apply();
    }

    fields() {
      return Array.from(this.form.elements).filter((field) => field.name);
    }

    texts() {
      this.cache ??= this.items.map((item) => item.textContent.toLowerCase());
      return this.cache;
    }

    changed() {
      this.page = 0;
      this.apply();
      const query = new URLSearchParams();
      for (const field of this.fields()) {
        if (field.value) query.set(field.name, field.value);
      }
      const hash = query.size ? `#${this.name}?${query}` : `#${this.name}`;
      history.replaceState(null, "", hash);
    }

    set(query) {
      if (query.size) this.root.classList.remove("few");
      for (const field of this.fields()) {
        field.value = query.get(field.name) ?? "";
      }
      this.page = 0;
      this.apply();
    }

    apply() {
      let words = [];
      let sort = "";
      const wanted = [];
      for (const field of this.fields()) {
        if (field.name === "q") words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
        else if (field.name === "sort") sort = field.value;
        else if (field.value) wanted.push([field.name, field.value]);
      }
      const texts = words.length ? this.texts() : null;
      this.matches = [];
      this.items.forEach((item, i) => {
        if (wanted.every(([name, value]) => item.dataset[name] === value)
            && words.every((word) => texts[i].includes(word))) this.matches.push(i);
      });
      if (sort) {
        const selector = sort === "place" ? ".place" : `.${sort}`;
        const key = (i) => this.items[i].querySelector(selector)?.textContent ?? "";
        const keys = new Map(this.matches.map((i) => [i, key(i)]));
        const order = new Intl.Collator("en", { numeric: true });
        this.matches.sort((a, b) => order.compare(keys.get(a), keys.get(b)) || a - b);
      }
      this.show();
    }

    show() {
      const pages = Math.max(1, Math.ceil(this.matches.length / this.size));
      this.page = Math.min(Math.max(0, this.page), pages - 1);
      const start = this.page * this.size;
      const shown = this.matches.slice(start, start + this.size);
      this.box.replaceChildren(...shown.map((i) => this.items[i]));
      if (this.box.tagName === "OL") this.box.start = start + 1;
      const all = this.items.length;
      const found = this.matches.length;
      this.status.textContent = found === 0
        ? `None of ${number(all)} ${this.name} matches.`
        : (found === all ? "" : `${number(found)} of `) + `${number(all)} ${this.name}`
          + (pages > 1 ? `, ${number(start + 1)} to ${number(start + shown.length)} shown` : "");
      this.pager.hidden = pages === 1;
      this.pager.querySelector(".pages").textContent = `Page ${number(this.page + 1)} of ${number(pages)}`;
      this.pager.querySelector('[data-page="-1"]').disabled = this.page === 0;
      this.pager.querySelector('[data-page="1"]').disabled = this.page === pages - 1;
    }

    /** Brings an item onto the page, whatever the filters say. */
    reveal(id) {
      const index = this.byId.get(id);
      if (index === undefined) return null;
      let at = this.matches.indexOf(index);
      if (at < 0) {
        this.set(new URLSearchParams());
        at = this.matches.indexOf(index);
      }
      this.page = Math.floor(at / this.size);
      this.show();
      return this.items[index];
    }
  }

  document.documentElement.classList.add("js");
  const lists = Array.from(document.querySelectorAll("[data-list]"), (root) =>
    root.querySelector("[data-items]") ? new List(root) : null).filter(Boolean);

  const visit = () => {
    const hash = location.hash.slice(1);
    const [name, query] = hash.split("?", 2);
    if (query !== undefined) {
      const list = lists.find((candidate) => candidate.name === name);
      if (list) {
        list.set(new URLSearchParams(query));
        list.root.scrollIntoView();
      }
      return;
    }
    document.querySelectorAll(".target").forEach((old) => old.classList.remove("target"));
    let target = null;
    for (const list of lists) target ??= list.reveal(hash);
    target ??= hash ? document.getElementById(hash) : null;
    if (!target) return;
    if (target instanceof HTMLDetailsElement) target.open = true;
    if (target.matches("[data-items] > *, details")) {
      target.classList.add("target");
      target.scrollIntoView({ block: "start" });
      const focus = target.querySelector("summary") ?? target;
      if (focus === target) target.tabIndex = -1;
      focus.focus({ preventScroll: true });
    }
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href^='#']");
    if (!link) return;
    const hash = link.dataset.query ? `${link.hash}?${link.dataset.query}` : link.hash;
    if (location.hash === hash) {
      visit();
    } else if (link.dataset.query) {
      location.hash = hash;
    } else {
      return;
    }
    event.preventDefault();
  });
  window.addEventListener("hashchange", visit);

  for (const command of document.querySelectorAll(".command")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "Copy";
    button.setAttribute("aria-label", `Copy the command ${command.textContent}`);
    button.addEventListener("click", async () => {
      const code = command.querySelector("code");
      try {
        await navigator.clipboard.writeText(code.textContent);
        button.textContent = "Copied";
      } catch {
        getSelection().selectAllChildren(code);
        button.textContent = "Selected";
      }
      setTimeout(() => { button.textContent = "Copy"; }, 2000);
    });
    command.append(button);
  }

  /** The embedded report, which large pages hold compressed. */
  const embedded = async () => {
    const script = document.getElementById("report");
    if (script.type === "application/json") return script.textContent;
    const bytes = Uint8Array.from(atob(script.textContent), (character) => character.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
    return new Response(stream).text();
  };
  const save = document.createElement("button");
  save.type = "button";
  save.textContent = "Save the data as JSON";
  save.addEventListener("click", async () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([await embedded()], { type: "application/json" }));
    link.download = "plumbline.json";
    link.click();
    URL.revokeObjectURL(link.href);
  });
  document.querySelector(".save").append(save);

  const opened = [];
  window.addEventListener("beforeprint", () => {
    for (const details of document.querySelectorAll("details:not([open], .rule, .framework)")) {
      details.open = true;
      opened.push(details);
    }
  });
  window.addEventListener("afterprint", () => {
    for (const details of opened.splice(0)) details.open = false;
  });

  visit();
})();
