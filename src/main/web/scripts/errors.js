// Moves the focus to the summary of what is to be corrected, so that it is read out and the keyboard starts there.
const summary = document.querySelector("[data-error-summary]");
if (summary) {
  summary.focus();
  summary.addEventListener("click", (event) => {
    const field = event.target instanceof HTMLAnchorElement && document.getElementById(event.target.hash.slice(1));
    if (!field) return;
    event.preventDefault();
    field.scrollIntoView({ block: "center" });
    field.focus({ preventScroll: true });
  });
}
