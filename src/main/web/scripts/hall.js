// The hall's pages stay true by themselves: every sign from the server makes them read their own address anew. A cut is told,
// tried again for ever, and mended by the first sign after it, since each connection begins with one.
const live = document.querySelector("[data-live]");
const told = document.querySelector("[data-told]");
const RETRY = 3000;

// Without the cookie, so that a page left open keeps nobody's session alive.
const refresh = async () => {
  const answer = await fetch(location.href, { credentials: "omit" }).catch(() => null);
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const part of document.querySelectorAll("[data-fresh]")) {
    const fresh = page.querySelector(`[data-fresh=${part.dataset.fresh}]`);
    if (fresh) part.replaceChildren(...fresh.childNodes);
  }
  announce();
};

const tell = (text) => {
  if (told && told.textContent !== text) told.textContent = text;
};

let waiting = 0;
const listen = () => {
  const source = new EventSource(live.dataset.live);
  source.addEventListener("board", () => {
    tell("Cập nhật trực tiếp");
    refresh();
  });
  source.addEventListener("error", () => {
    tell("Mất kết nối, đang thử lại…");
    // A browser tries again by itself after a cut, but not after an answer such as 503.
    if (source.readyState !== EventSource.CLOSED) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      refresh();
      listen();
    }, RETRY);
  });
};

// What is called aloud: numbers that were not called when the page was last looked at. Silent until somebody allows it.
const sound = document.querySelector("[data-sound]");
const calls = () => [...document.querySelectorAll("[data-call]")].map((call) => call.dataset.call);
let known = new Set(calls());
let audio;

const vietnamese = () => window.speechSynthesis?.getVoices().find((voice) => voice.lang.replace("_", "-").startsWith("vi"));
const tone = () => {
  audio ??= new AudioContext();
  for (const [at, pitch] of [[0, 660], [0.25, 880], [0.5, 660]]) {
    const note = audio.createOscillator();
    const loudness = audio.createGain();
    note.frequency.value = pitch;
    loudness.gain.setValueAtTime(0.25, audio.currentTime + at);
    loudness.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + at + 0.24);
    note.connect(loudness).connect(audio.destination);
    note.start(audio.currentTime + at);
    note.stop(audio.currentTime + at + 0.25);
  }
};
const speak = (call) => {
  tone();
  const voice = vietnamese();
  if (!voice) return;
  const [code, counter] = call.split("|");
  const words = new SpeechSynthesisUtterance(`Mời số ${code[0]} ${Number(code.slice(1))} đến quầy số ${counter}`);
  words.voice = voice;
  words.lang = "vi-VN";
  words.rate = 0.9;
  window.speechSynthesis.speak(words);
};
const allowed = () => sound?.getAttribute("aria-pressed") === "true";

function announce() {
  const now = calls();
  if (allowed()) now.filter((call) => !known.has(call)).reverse().forEach(speak);
  known = new Set(now);
}

if (sound) {
  sound.hidden = false;
  sound.addEventListener("click", () => {
    const on = !allowed();
    sound.setAttribute("aria-pressed", String(on));
    sound.textContent = on ? "Âm thanh: đang bật" : "Âm thanh: đang tắt";
    if (on) tone();
  });
}
for (const print of document.querySelectorAll("[data-print]")) {
  print.hidden = false;
  print.addEventListener("click", () => window.print());
}
// A kiosk goes back to its first page by itself, for the next person, and renews that page before its form expires.
const home = document.querySelector("[data-home]");
if (home) setTimeout(() => location.assign(home.dataset.home), Number(home.dataset.after) * 1000);
if (live) listen();
// People's telephones ask now and then instead: a hall has many of them, and boards come first.
const poll = document.querySelector("[data-poll]");
if (poll) setInterval(refresh, Number(poll.dataset.poll) * 1000);
