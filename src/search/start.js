for (const box of document.querySelectorAll("[data-search]")) {
  box.hidden = false;
  box.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
  box.addEventListener("input", () => {
    const script = document.createElement("script");
    script.src = box.dataset.root + box.dataset.script;
    document.head.append(script);
  }, { once: true });
}
