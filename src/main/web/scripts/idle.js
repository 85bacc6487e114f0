// Warns 60 seconds before the session ends; what was typed stays on the page either way.
const seconds = Number(document.body.dataset.idle);
const prompt = document.getElementById("idle");
if (seconds > 60 && prompt) {
  let timer;
  const arm = () => {
    clearTimeout(timer);
    timer = setTimeout(() => prompt.showModal(), (seconds - 60) * 1000);
  };
  prompt.querySelector("button").addEventListener("click", async () => {
    prompt.close();
    await fetch(location.href, { method: "HEAD" });
    arm();
  });
  arm();
}
