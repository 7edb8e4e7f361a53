// Keeps a page up to date. Without it everything works but that; nothing here makes or changes content by itself:
// what has moved is read again from the server, in the reader's language.
'use strict';
(() => {
  const types = (document.body.dataset.events || '').split(' ').filter(Boolean);
  if (!types.length || !window.EventSource) {
    return;
  }
  const PAUSE = 400;      // several events at once are one look
  const AT_MOST_EVERY = 2000;
  const status = document.getElementById('live-status');
  const waiting = new Set();
  let timer = 0;
  let last = 0;

  function say(on) {
    status.hidden = false;
    status.classList.toggle('off', !on);
    const text = on ? status.dataset.on : status.dataset.off;
    if (status.textContent !== text) {
      status.textContent = text;
    }
  }

  /** Whoever shows something of that key, or of everything, reads it again soon. */
  function moved(keys) {
    for (const part of document.querySelectorAll('[data-live]')) {
      if (part.dataset.live === '*' || keys.includes(part.dataset.live)) {
        waiting.add(part);
      }
    }
    if (waiting.size && !timer) {
      timer = setTimeout(read, Math.max(PAUSE, last + AT_MOST_EVERY - Date.now()));
    }
  }

  function read() {
    timer = 0;
    last = Date.now();
    for (const part of waiting) {
      htmx.trigger(part, 'moved');
    }
    waiting.clear();
  }

  function keysOf(event) {
    const {key, data} = JSON.parse(event.data);
    return [key, data.assignment, data.task, data.indicator, ...(data.tasks || [])].filter(Boolean);
  }

  /** One tab of a browser listens for all: six open streams would be all that a browser has for one host. */
  const channel = window.BroadcastChannel ? new BroadcastChannel('directive24-live') : null;

  function tell(message) {
    hear(message);
    if (channel) {
      channel.postMessage(message);
    }
  }

  function hear(message) {
    if ('on' in message) {
      say(message.on);
    } else {
      moved(message.keys);
    }
  }

  function listen() {
    return new Promise(() => {
      let source;
      const connect = () => {
        source = new EventSource('/live');
        source.onopen = () => tell({on: true});
        source.onerror = () => {
          tell({on: false});
          if (source.readyState === EventSource.CLOSED) {
            setTimeout(connect, 15000);
          }
        };
        for (const type of types) {
          source.addEventListener(type, event => tell({keys: keysOf(event)}));
        }
      };
      connect();
      // Another tab that has just opened asks whether anybody listens.
      if (channel) {
        channel.addEventListener('message', event => {
          if (event.data.ask && source.readyState === EventSource.OPEN) {
            tell({on: true});
          }
        });
      }
    });
  }

  if (channel && navigator.locks) {
    channel.addEventListener('message', event => event.data.ask || hear(event.data));
    channel.postMessage({ask: true});
    navigator.locks.request('directive24-live', listen);
  } else {
    listen();
  }

  // Reading again must not take the keyboard's place away.
  let place = null;
  document.body.addEventListener('htmx:oobBeforeSwap', event => {
    const active = document.activeElement;
    if (active && event.detail.target.contains(active)) {
      place = active.id ? '#' + CSS.escape(active.id)
        : active.getAttribute('href') ? `a[href="${CSS.escape(active.getAttribute('href'))}"]` : null;
    }
  });
  document.body.addEventListener('htmx:oobAfterSwap', event => {
    event.detail.target.classList.add('fresh');
    if (place) {
      const found = document.querySelector(place);
      if (found) {
        found.focus({preventScroll: true});
      }
      place = null;
    }
  });
})();
