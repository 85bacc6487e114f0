// Handing a result over: a scanned card says who collects; the signature is drawn on the screen where there is a pen or a finger.
const collector = document.querySelector("form[data-collector]");
if (collector) {
  collector.addEventListener("card", ({ detail: { fields } }) => {
    collector.elements.idNumber.value = fields[1];
    collector.elements.name.value = fields[3].trim();
  });

  const part = collector.querySelector("[data-sign]");
  const canvas = part.querySelector("canvas");
  const drawn = part.querySelector("input");
  const pen = canvas.getContext("2d");
  pen.lineWidth = 2.5;
  pen.lineCap = "round";
  part.hidden = false;

  const to = ({ offsetX, offsetY }) => [(offsetX * canvas.width) / canvas.clientWidth, (offsetY * canvas.height) / canvas.clientHeight];
  canvas.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    pen.beginPath();
    pen.moveTo(...to(event));
  });
  canvas.addEventListener("pointermove", (event) => {
    if (!canvas.hasPointerCapture(event.pointerId)) return;
    pen.lineTo(...to(event));
    pen.stroke();
  });
  canvas.addEventListener("pointerup", () => (drawn.value = canvas.toDataURL("image/png")));
  part.querySelector("button").addEventListener("click", () => {
    pen.clearRect(0, 0, canvas.width, canvas.height);
    drawn.value = "";
  });
}
