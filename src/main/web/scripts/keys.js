// Keys of the desk: / goes to the scan box; in a table of work j and k move, Enter opens, x ticks; [data-key] presses its button,
// function keys from within a field too. A letter waits a moment: with another one close behind it, it was a scanner's.
const SCANNER = 60;
let pending;
const rows = [...document.querySelectorAll("table[data-keys] > tbody > tr")];
const typing = (node) => node.matches("input:not([type=checkbox]):not([type=radio]), select, textarea");

const select = (row) => {
  rows.forEach((other) => other.removeAttribute("aria-selected"));
  row.setAttribute("aria-selected", "true");
  row.scrollIntoView({ block: "nearest" });
  row.querySelector("a")?.focus({ preventScroll: true });
};

document.addEventListener("keydown", (event) => {
  clearTimeout(pending);
  if (event.ctrlKey && event.key === "Enter") {
    document.querySelector("[data-key='ctrl+enter']")?.click();
    return;
  }
  const button = /^F\d+$/.test(event.key) && document.querySelector(`[data-key='${event.key}']`);
  if (button) {
    event.preventDefault();
    button.click();
    return;
  }
  if (event.ctrlKey || event.altKey || event.metaKey || typing(event.target)) return;
  const current = rows.findIndex((row) => row.hasAttribute("aria-selected"));
  if (event.key === "/") document.querySelector("[data-scan]")?.focus();
  else if (event.key === "j" && rows.length) select(rows[Math.min(current + 1, rows.length - 1)]);
  else if (event.key === "k" && rows.length) select(rows[Math.max(current - 1, 0)]);
  else if (event.key === "x" && current >= 0) rows[current].querySelector("input[type=checkbox]")?.click();
  else if (/^[a-z?]$/.test(event.key)) pending = setTimeout(() => document.querySelector(`[data-key='${event.key}']`)?.click(), SCANNER);
  else return;
  event.preventDefault();
});
