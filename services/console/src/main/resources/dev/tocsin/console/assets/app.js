/* The page's own script: live alerts, relative times, nothing else. Works without; no other host is asked for anything. */
(() => {
  "use strict";

  const one = (selector, root = document) => root.querySelector(selector);
  const clockSkew = Date.parse(document.documentElement.dataset.now ?? "") - Date.now() || 0;

  /* ---- times: the same words as Times.java ---- */

  const amount = (seconds) =>
    seconds < 60 ? `${seconds} s`
    : seconds < 3600 ? `${Math.floor(seconds / 60)} min`
    : seconds < 172800 ? `${Math.floor(seconds / 3600)} h`
    : `${Math.floor(seconds / 86400)} days`;

  const ago = (at) => {
    const since = Math.trunc((Date.now() + clockSkew - at) / 1000);
    const far = Math.abs(since);
    if (far > 45 * 86400) return null;
    if (far < 5) return since < 0 ? "in a moment" : "just now";
    return since < 0 ? `in ${amount(far)}` : `${amount(far)} ago`;
  };

  const tellTimes = () => {
    for (const time of document.querySelectorAll("time[data-ago]")) {
      const words = ago(Date.parse(time.dateTime));
      if (words && time.textContent !== words) time.textContent = words;
    }
  };
  setInterval(tellTimes, 5000);

  /* ---- parts of the page, fetched anew ---- */

  const waiting = new Map();

  /** Runs a job a moment later, once however often it is asked for meanwhile. */
  const soon = (key, job, delay = 400) => {
    if (!waiting.has(key)) waiting.set(key, setTimeout(() => { waiting.delete(key); job(); }, delay));
  };

  const refresh = (...ids) => soon(ids.join(), async () => {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (!answer.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const id of ids) {
      const now = document.getElementById(id);
      const then = fresh.getElementById(id);
      if (!now || !then || now.innerHTML === then.innerHTML) continue;
      for (const open of now.querySelectorAll("details[open][id]")) {
        then.querySelector(`#${CSS.escape(open.id)}`)?.setAttribute("open", "");
      }
      now.replaceWith(document.adoptNode(then));
      window.htmx?.process(document.getElementById(id));
    }
    tellTimes();
  });

  /* ---- live alerts ---- */

  const counts = ["count-all", "count-critical", "count-warning", "count-info", "state"];
  const title = document.title;
  let unseen = 0;

  const announce = (alert) => {
    one("#announce").textContent = `${alert.kind === "opened" ? "New alert" : "Alert changed"}: ${alert.title}`;
    if (document.hidden) document.title = `(${++unseen}) ${title}`;
  };

  const showCard = async (alert) => {
    const query = new URLSearchParams(location.search);
    if (query.has("after")) return;
    const cards = one("#cards");
    if (!cards) return refresh("list");
    const answer = await fetch(`/cards/${encodeURIComponent(alert.eventId)}?${query}`);
    document.getElementById(`card-${alert.eventId}`)?.remove();
    if (alert.mergedFrom) document.getElementById(`card-${alert.mergedFrom}`)?.remove();
    if (answer.status !== 200) return;
    const holder = document.createElement("template");
    holder.innerHTML = (await answer.text()).trim();
    const card = holder.content.firstElementChild;
    // two answers may cross: the later one stays
    document.getElementById(card.id)?.remove();
    const below = [...cards.children].find((other) => !(other.dataset.at > card.dataset.at));
    cards.insertBefore(card, below ?? null);
    tellTimes();
  };

  const onAlert = (alert) => {
    if (one("#filters")) {
      showCard(alert);
      refresh(...counts);
    } else if (one("#event")?.dataset.event === alert.eventId) {
      refresh("event");
    }
    announce(alert);
  };

  /* ---- the stream ---- */

  const live = one("#live");
  const state = (name, words) => {
    if (!live || live.dataset.state === name) return;
    live.dataset.state = name;
    one(".word", live).textContent = words;
  };

  let broken = false;
  let stream;

  const listen = () => {
    stream = new EventSource("/api/stream");
    const on = (name, job) => stream.addEventListener(name, (message) => job(JSON.parse(message.data)));
    stream.onopen = () => {
      state("on", "live");
      // what came while the line was down
      if (broken) refresh("list", "event", "banner", ...counts);
      broken = false;
    };
    stream.onerror = () => {
      broken = true;
      state("off", "reconnecting");
      if (stream.readyState === EventSource.CLOSED) setTimeout(listen, 10000);
    };
    on("alert", onAlert);
    on("event", (event) => one("#event")?.dataset.event === event.eventId && refresh("event"));
    on("delivery", () => one("#event") && refresh("event"));
    on("feeds", () => one(".section-feeds") ? refresh("list") : one("#state") && refresh("state"));
    on("rules", () => one(".section-rules") ? refresh("banner", "list") : refresh("banner", "state"));
  };

  document.addEventListener("visibilitychange", () => {
    if (document.hidden) return;
    unseen = 0;
    document.title = title;
  });

  // A page that is left lets go of its line at once: a browser has six to a host, and the next page needs one.
  addEventListener("pagehide", () => {
    broken = true;
    stream?.close();
  });
  addEventListener("pageshow", (shown) => {
    if (shown.persisted && live) listen();
  });

  if (live) listen();
})();
