// The desk's forms: sent once however often one clicks; at the counter the person and the due date are looked up while typing.
for (const form of document.querySelectorAll("form[data-once]")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "true";
  });
}
addEventListener("pageshow", () => document.querySelectorAll("form[data-once]").forEach((form) => delete form.dataset.sent));

// Ticks every mandatory paper as handed in the usual way and fitting; what is not so is then changed by hand.
for (const all of document.querySelectorAll("[data-all-fit]")) {
  all.hidden = false;
  all.addEventListener("click", (event) => {
    event.preventDefault();
    for (const row of all.form.querySelectorAll("tr[data-tick]")) {
      const form = row.querySelector("select");
      if (form.value === "NONE" && row.dataset.mandatory) form.value = row.dataset.expected;
      if (form.value !== "NONE") row.querySelector("input[value=FITS]").checked = true;
    }
  });
}

const counter = document.querySelector("form[data-counter]");
if (counter) {
  const people = /^(applicant|submitter)\./;
  let latest = 0;
  let asking = null;

  const refresh = async (newCase) => {
    const turn = ++latest;
    const sent = new FormData(counter);
    for (const [name, value] of [...sent]) if (value instanceof File) sent.delete(name);
    const answer = await fetch("/desk/reception/preview", { method: "POST", body: sent }).catch(() => null);
    if (!answer?.ok || turn !== latest) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const part of document.querySelectorAll("[data-fresh]")) {
      if (part.dataset.fresh === "papers" && !newCase) continue;
      const fresh = page.querySelector(`[data-fresh=${part.dataset.fresh}]`);
      if (fresh) part.replaceChildren(...fresh.childNodes);
    }
    for (const field of counter.elements) {
      const fresh = people.test(field.name) && page.getElementById(field.id);
      if (fresh && (!field.value || field.value.includes("|") || field.matches("select"))) field.value = fresh.value;
    }
  };
  const ask = (newCase) => {
    asking = refresh(newCase).finally(() => (asking = null));
  };

  // Who is looked up just now is waited for: a fast hand must not send the card without what is known of its holder.
  counter.addEventListener("submit", (event) => {
    if (!asking) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    asking.finally(() => counter.requestSubmit(event.submitter));
  }, true);

  counter.addEventListener("change", (event) => {
    const name = event.target.name ?? "";
    if (name === "caseCode") ask(true);
    else if (["agency", "channel"].includes(name) || name.endsWith(".idNumber") || name.endsWith(".birthDate")) ask(false);
  });
  // A scanned card is the person now: of whoever stood there before nothing stays.
  counter.addEventListener("card", ({ detail: { code, from } }) => {
    const person = from.name?.startsWith("submitter.") ? "submitter" : "applicant";
    for (const field of counter.querySelectorAll(`input[name^="${person}."]`)) field.value = "";
    counter.elements[`${person}.idNumber`].value = code;
    ask(false);
  });
  // A scanner ends with Enter: in the number's field that asks, elsewhere Enter goes on to the next field.
  counter.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.ctrlKey || !event.target.matches("input:not([type=file]), select")) return;
    event.preventDefault();
    if (event.target.name.endsWith(".idNumber")) ask(false);
    const fields = [...counter.querySelectorAll("input:not([type=hidden]), select, textarea")].filter((field) => field.offsetParent);
    fields[fields.indexOf(event.target) + 1]?.focus();
  });
}
