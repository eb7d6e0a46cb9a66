/** `from` is where in the text it begins. */
export type Piece = { from: number; text: string } | { from: number; text: string; href: string };

/** Every repeated part excludes what follows it, so that time grows with length only. */
const CANDIDATE =
  /(?:https?:\/\/|www\.)[^\s<>"]+|mailto:[^\s<>"]+|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/gi;
const TRAILING = /[.,;:!?'”’»]+$/;

/** Splits a text into plain pieces and links to http, https and mail addresses; everything else stays plain text. */
export function pieces(body: string): Piece[] {
  const found: Piece[] = [];
  let from = 0;
  for (const match of body.matchAll(CANDIDATE)) {
    const shown = trimmed(match[0]);
    const href = address(shown);
    if (href === null) continue;
    if (match.index > from) found.push({ from, text: body.slice(from, match.index) });
    found.push({ from: match.index, text: shown, href });
    from = match.index + shown.length;
  }
  if (from < body.length) found.push({ from, text: body.slice(from) });
  return found;
}

/** The sentence's own full stop or closing bracket is not part of the address. */
function trimmed(candidate: string): string {
  const bare = candidate.replace(TRAILING, "");
  return bare.endsWith(")") && !bare.includes("(") ? bare.slice(0, -1) : bare;
}

function address(shown: string): string | null {
  const lower = shown.toLowerCase();
  if (lower.startsWith("www.")) return parsed(`https://${shown}`);
  if (lower.startsWith("http") || lower.startsWith("mailto:")) return parsed(shown);
  return parsed(`mailto:${shown}`);
}

function parsed(href: string): string | null {
  if (!URL.canParse(href)) return null;
  const { protocol, href: clean } = new URL(href);
  return protocol === "http:" || protocol === "https:" || protocol === "mailto:" ? clean : null;
}
