import type { LoaderSettings } from "@prosa/protocol/page";

/** A screen so small that the chat takes all of it: a phone, held either way. */
export const SMALL = "(max-width:760px),(max-height:480px)";

/**
 * Only ever given to a constructed sheet in a shadow root: a strict content policy of the page does not stop it, and
 * neither side's rules reach the other. Colours come checked (#RRGGBB) from the server. `l` is the launcher, `n` its
 * badge, `p` the invitation, `o` the open chat.
 */
export const styleOf = ({ ground, font, border }: LoaderSettings) =>
  ":host{all:initial!important;position:fixed!important;inset:auto 24px 24px auto!important;z-index:9999999!important}" +
  "*{box-sizing:border-box;font:14px/20px system-ui}" +
  `:focus-visible{outline:2px solid ${ground};outline-offset:2px}` +
  "button{cursor:pointer;box-shadow:0 4px 16px #1f1e1b2e}" +
  `.l{width:56px;height:56px;padding:14px;border-radius:50%;background:${ground};color:${font};border:1px solid ${border}}` +
  "svg{display:block;fill:none;stroke:currentColor;stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}" +
  ".n,.p{position:absolute;right:0}" +
  ".n{top:0;min-width:20px;border-radius:10px;background:#b3261e;color:#fff;font-size:11px}" +
  ".p{bottom:68px;width:max-content;max-width:260px;padding:12px 16px;border:0;border-radius:16px;background:#fff;color:#1f1e1b;text-align:left;overflow-wrap:anywhere;white-space:pre-line}" +
  `iframe{position:fixed;right:24px;bottom:96px;width:376px;height:600px;max-height:calc(100vh - 120px);border:1px solid ${border};border-radius:16px;background:Canvas;color-scheme:light dark;box-shadow:0 4px 16px #1f1e1b2e;transition:.18s}` +
  "iframe:not(.o){visibility:hidden;opacity:0}" +
  `@media${SMALL}{:host{inset:auto 16px max(16px,env(safe-area-inset-bottom)) auto!important}` +
  "iframe{inset:0;width:100%;height:100%;max-height:none;border:0;border-radius:0;padding:env(safe-area-inset-top) 0 env(safe-area-inset-bottom)}" +
  ".o~*{display:none}}" +
  "@media(prefers-reduced-motion:reduce){iframe{transition:none}}";
