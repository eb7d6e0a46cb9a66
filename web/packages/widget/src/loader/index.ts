import type { ChatToPage, LoaderSettings, PageToChat } from "@prosa/protocol/page";
import { SMALL, styleOf } from "./style";
import { wordsFor } from "./words";

/** The server puts the settings here when it serves this script: no second request before the chat is opened. */
declare const __PROSA__: LoaderSettings;

const BALLOON = "M8 2.5a5.75 4.9 0 1 1-2 9.5l-3 1.5.6-2.7A5.75 4.9 0 0 1 8 2.5Z";
const DOWN = "m4.5 6.5 3.5 3.5 3.5-3.5";
const TAG = "prosa-chat";
const INVITES_FOR = 20_000;

function make<E extends Element>(parent: Node, element: E, name = ""): E {
  element.setAttribute("class", name);
  parent.appendChild(element);
  return element;
}

const html = <K extends keyof HTMLElementTagNameMap>(name: K) => document.createElement(name);
const svg = (name: string) => document.createElementNS("http://www.w3.org/2000/svg", name);

/** A page may forbid storage; then the chat is simply not found again before it is opened. */
function kept(now?: string): string | undefined {
  try {
    if (now) localStorage[TAG] = now;
    return localStorage[TAG];
  } catch {}
}

function draw(origin: string): void {
  const settings = __PROSA__;
  const page = document.documentElement;
  const [language, opens, minimizes, unreads] = wordsFor([page.lang, ...navigator.languages]);
  const host = html(TAG as "div");
  // Open, for nothing in it is secret: what is said stays inside the iframe.
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styleOf(settings));
  root.adoptedStyleSheets = [sheet];

  const invitation = make(root, html("button"), "p");
  const launcher = make(root, html("button"), "l");
  const drawing = make(launcher, svg("svg"));
  const icon = make(drawing, svg("path"));
  const badge = make(launcher, html("span"), "n");
  drawing.setAttribute("viewBox", "0 0 16 16");

  const phone = matchMedia(SMALL);
  const seen = visualViewport;
  let open = false;
  let unread: Extract<ChatToPage, { type: "unread" }> | undefined;
  let frame: HTMLIFrameElement | undefined;
  let port: MessagePort | undefined;
  let invites: ReturnType<typeof setTimeout> | undefined;
  let covered = false;
  /** The other of two values of the page's overflow: its own, or the one that holds it still behind a full screen chat. */
  let overflow = "hidden";

  function tell(): void {
    const message: PageToChat = {
      open,
      url: location.href.split("#")[0] ?? "",
      title: document.title,
      kept: kept(),
    };
    port?.postMessage(message);
  }

  function load(): HTMLIFrameElement {
    const chat = html("iframe");
    chat.title = `Chat ${settings.company}`;
    chat.allow = "clipboard-write";
    chat.src = `${origin}/widget/#${language}`;
    chat.onload = () => {
      const channel = new MessageChannel();
      port = channel.port1;
      port.onmessage = ({ data }: MessageEvent<ChatToPage>) => {
        if (data.type === "keep") kept(data.secret);
        else if (data.type === "close") show(false);
        else {
          unread = data;
          render();
        }
      };
      chat.contentWindow?.postMessage("prosa", origin, [channel.port2]);
      tell();
    };
    root.prepend(chat);
    return chat;
  }

  /** A keyboard on a phone covers the page instead of shrinking it: the chat keeps to what is left to see. */
  function fit(): void {
    const covers = open && phone.matches;
    if (frame && seen) {
      frame.style.height = covers ? `${seen.height}px` : "";
      frame.style.top = covers ? `${seen.offsetTop}px` : "";
    }
    if (covers !== covered) [overflow, page.style.overflow] = [page.style.overflow, overflow];
    covered = covers;
  }

  function show(now: boolean): void {
    open = now;
    if (open) {
      kept(kept() || "1");
      frame ??= load();
    }
    render();
    (open ? frame : launcher)?.focus();
    tell();
  }

  function render(): void {
    const waits = !open && unread?.count;
    frame?.classList.toggle("o", open);
    icon.setAttribute("d", open ? DOWN : BALLOON);
    launcher.ariaLabel = open ? minimizes : opens + (waits ? `, ${unreads}${waits}` : "");
    launcher.ariaExpanded = `${open}`;
    badge.hidden = !waits;
    badge.textContent = `${waits}`;
    invitation.hidden = !waits;
    invitation.textContent = `${unread?.by}\n${unread?.text}`;
    clearTimeout(invites);
    invites = setTimeout(() => (invitation.hidden = true), INVITES_FOR);
    fit();
  }

  launcher.onclick = () => show(!open);
  invitation.onclick = () => show(true);
  host.onkeydown = ({ key }) => {
    if (open && key === "Escape") show(false);
  };
  phone.onchange = fit;
  if (seen) seen.onresize = seen.onscroll = fit;
  if (kept()) frame = load();
  render();
  page.append(host); // beside the body, which some sites replace while one moves around
}

const script = document.currentScript as HTMLScriptElement;
if (!document.querySelector(TAG))
  (window.requestIdleCallback ?? setTimeout)(() => draw(new URL(script.src).origin));
