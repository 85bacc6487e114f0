// A scanner types fast and ends with Enter. Whatever it types into, a dossier's code opens the dossier and an identity card goes
// to where the person of this screen stands; the field is left as it was. What is typed where no text goes is led to the scan
// box, so that names keep their marks. Without this script the server does the same for the fields of a form.
const PAUSE = 500;
const CARD = /(\d{12})\|([^|]*)\|([^|]*)\|([^|]*)\|([^|]*)\|([^|]*)(\|\d{0,8})?\s*$/;
const DOSSIER = /^(?:https?:\/\/\S+[?&]number=)?([0-9A-Z.]{2,40}-\d{6}-\d{4,6})(?:&\S*)?$/i;
const CODE = /^([0-9A-Z]{3}|http)/;
const TEXT = "textarea, input:not([type=radio]):not([type=checkbox]):not([type=file]):not([type=submit])";

const box = document.querySelector("[data-scan]");
const started = (field) => ({ text: "", at: 0, field, value: field.value, chosen: field.selectedIndex });
let burst = started(document.body);

const leaveAsItWas = () => {
  const { field } = burst;
  if (field.matches("select")) field.selectedIndex = burst.chosen;
  else if (field.matches(TEXT)) field.value = field.value.replace(CARD, "").trim() || burst.value;
};

const openDossier = (number) => {
  const address = `/desk/open?code=${encodeURIComponent(number)}`;
  const half = document.querySelector("form[data-counter] [name='applicant.name']")?.value;
  if (half) open(address, "_blank", "noopener");
  else location.assign(address);
};

const takeCard = (code) => {
  const screen = document.querySelector("form[data-counter], form[data-collector]");
  if (screen) {
    if (document.activeElement === box) box.blur();
    if (box) box.value = "";
    screen.dispatchEvent(new CustomEvent("card", { detail: { code, fields: CARD.exec(code), from: burst.field } }));
  } else if (box) {
    box.value = code;
    box.form.requestSubmit();
  }
};

document.addEventListener("keydown", (event) => {
  const { target } = event;
  if (event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey) {
    if (event.timeStamp - burst.at > PAUSE) burst = started(target);
    if (box && CODE.test(burst.text) && !target.matches(TEXT)) {
      leaveAsItWas();
      box.value = burst.text;
      box.focus();
    }
    burst.text += event.key;
    burst.at = event.timeStamp;
    return;
  }
  if (event.key !== "Enter" || event.ctrlKey) return;
  const typed = target.matches(TEXT) ? target.value.slice(0, target.selectionEnd ?? undefined).trim() : "";
  const keyed = burst.text.trim();
  const read = [typed, keyed].find((text) => CARD.test(text)) ?? [keyed, typed].find((text) => DOSSIER.test(text));
  if (read === undefined) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (target !== box && target !== burst.field) burst = started(target);
  leaveAsItWas();
  if (CARD.test(read)) takeCard(CARD.exec(read)[0].trim());
  else {
    if (DOSSIER.test(burst.field.value ?? "")) burst.field.value = "";
    openDossier(DOSSIER.exec(read)[1]);
  }
  burst = started(document.body);
}, true);
