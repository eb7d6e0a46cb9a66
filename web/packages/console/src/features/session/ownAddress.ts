/**
 * Only an address of this console: a link from outside must not send a signed-in agent elsewhere. Browsers leave tabs
 * and line ends out of an address before they read it, so `/\t/elsewhere` is `//elsewhere`.
 */
export function ownAddress(to: unknown): { to?: string } {
  return typeof to === "string" && /^\/(?![/\\])[^\t\n\r]*$/.test(to) ? { to } : {};
}
