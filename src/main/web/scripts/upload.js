// Sends a chosen file at once and says how far it is. Without this script the form's own button does the same.
for (const form of document.querySelectorAll("form[data-upload]")) {
  const input = form.querySelector("input[type=file]");
  const state = document.createElement("p");
  state.setAttribute("role", "status");
  input.after(state);

  const send = () => {
    const request = new XMLHttpRequest();
    const bar = document.createElement("progress");
    bar.max = 100;
    bar.setAttribute("aria-label", "Đang tải tệp lên");
    state.className = "";
    state.replaceChildren("Đang tải lên ", bar);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) bar.value = (100 * event.loaded) / event.total;
    };
    request.onload = () => {
      if (request.status < 400) {
        location.assign(request.responseURL);
        location.reload();
      } else {
        const page = new DOMParser().parseFromString(request.responseText, "text/html");
        const reason = page.querySelector("[data-reason], .govuk-error-message");
        state.className = "govuk-error-message";
        state.replaceChildren(reason ? reason.textContent.trim() : "Hệ thống không nhận tệp này.");
      }
    };
    request.onerror = () => {
      const again = document.createElement("button");
      again.type = "button";
      again.className = "govuk-button govuk-button--secondary";
      again.textContent = "Thử lại";
      again.onclick = send;
      state.replaceChildren("Mất mạng, tệp chưa được tải lên. ", again);
    };
    request.open("POST", form.action);
    request.send(new FormData(form));
  };
  input.addEventListener("change", () => input.files.length && send());
}
