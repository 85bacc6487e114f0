// Sends a chosen file at once and says how far it is; then only what the file changed on the page is shown anew, so that
// nothing typed beside it is lost. Without this script the form's own button does the same.
const said = (state, style, ...words) => {
  state.className = style;
  state.replaceChildren(...words);
};

// Files on their way: whoever presses "Tiếp tục" meanwhile goes on once all have arrived.
let going = 0;
let waiting = null;
const arrived = () => {
  going -= 1;
  if (going === 0 && waiting?.target.isConnected) waiting.target.requestSubmit(waiting.submitter);
};
document.addEventListener("submit", (event) => {
  if (going > 0 && !event.target.matches("[data-upload]")) {
    event.preventDefault();
    event.stopPropagation();
    waiting = { target: event.target, submitter: event.submitter };
  }
}, true);

const bind = (form) => {
  const input = form.querySelector("input[type=file]");
  const state = document.createElement("p");
  state.setAttribute("role", "status");
  input.after(state);

  const show = (page) => {
    const part = form.closest("[id]");
    const fresh = page.getElementById(part.id);
    if (!fresh) return false;
    part.replaceWith(fresh);
    for (const stale of document.querySelectorAll("[data-fresh]")) {
      const anew = page.querySelector(`[data-fresh=${stale.dataset.fresh}]`);
      if (anew) stale.replaceChildren(...anew.childNodes);
    }
    if (!page.querySelector("[data-error-summary]")) {
      document.querySelector("[data-error-summary]")?.remove();
      document.title = page.title;
    }
    const next = bind(fresh.querySelector("form[data-upload]"));
    next.input.focus();
    const kept = page.querySelector("main > .note[role=status]")?.textContent.trim() ?? "";
    setTimeout(() => said(next.state, "", kept));
    return true;
  };

  const send = () => {
    const request = new XMLHttpRequest();
    const bar = document.createElement("progress");
    bar.max = 100;
    bar.setAttribute("aria-label", "Đang tải tệp lên");
    said(state, "", "Đang tải lên ", bar);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) bar.value = (100 * event.loaded) / event.total;
    };
    going += 1;
    request.onloadend = arrived;
    request.onload = () => {
      const page = new DOMParser().parseFromString(request.responseText, "text/html");
      if (request.status >= 400) {
        waiting = null;
        const reason = page.querySelector("[data-reason], .govuk-error-message");
        said(state, "govuk-error-message", reason ? reason.textContent.trim() : "Hệ thống không nhận tệp này.");
      } else if (!show(page)) {
        location.assign(request.responseURL);
      }
    };
    request.onerror = () => {
      waiting = null;
      const again = document.createElement("button");
      again.type = "button";
      again.className = "govuk-button govuk-button--secondary";
      again.textContent = "Thử lại";
      again.onclick = send;
      said(state, "", "Mất mạng, tệp chưa được tải lên. ", again);
    };
    request.open("POST", form.action);
    request.send(new FormData(form));
  };
  input.addEventListener("change", () => input.files.length && send());
  // A file goes as soon as it is chosen: a button that then finds none chosen would only tell of a mistake.
  form.querySelector("button[type=submit], button:not([type])")?.setAttribute("hidden", "");
  return { input, state };
};

document.querySelectorAll("form[data-upload]").forEach(bind);
