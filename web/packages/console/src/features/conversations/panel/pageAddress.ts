export interface PageAddress {
  /** Safe to open. */
  href: string;
  shown: string;
}

/** Where the visitor is, if it is a page of the web: what a visitor sends is only text until it proves otherwise. */
export function pageAddress(url: string): PageAddress | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href, host, pathname } = new URL(url);
  if (protocol !== "http:" && protocol !== "https:") return null;
  return { href, shown: host + (pathname === "/" ? "" : pathname) };
}
