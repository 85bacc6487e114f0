// Saves a draft as it is filled in, a moment after each answer, and says so; without it the buttons do the same.
const draft = document.querySelector("form[data-autosave]");
if (draft) {
  const said = document.querySelector("[data-saved]");
  let timer;
  let sending = false;
  let again = false;

  const later = (wait) => {
    clearTimeout(timer);
    timer = setTimeout(save, wait);
  };

  const save = async () => {
    if (sending) {
      again = true;
      return;
    }
    sending = true;
    try {
      const body = new URLSearchParams(new FormData(draft));
      body.set("go", "stay");
      const answer = await fetch(draft.action, { method: "POST", body });
      if (!answer.ok || new URL(answer.url).pathname !== new URL(draft.action).pathname) throw new Error("not saved");
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      said.textContent = page.querySelector("[data-saved]").textContent;
    } catch {
      said.textContent = "Chưa lưu – mất mạng hoặc đã hết phiên, đang thử lại. Những gì đã gõ vẫn còn trên trang này.";
      later(15_000);
    }
    sending = false;
    if (again) {
      again = false;
      later(0);
    }
  };

  draft.addEventListener("change", () => later(400));
  draft.addEventListener("submit", () => clearTimeout(timer));
}
