export type Piece = { text: string; href?: string };

/** Splits a message into plain text and what may be followed: http, https, mailto and nothing else. Linear in length. */
export function piecesOf(text: string): Piece[] {
  return text.split(/(\s+)/).flatMap(pieceOf);
}

function pieceOf(word: string): Piece[] {
  const from = word.search(/[^("'«[]/);
  const bare = word.slice(Math.max(from, 0)).replace(/[.,;:!?)"'»\]]{1,9}$/, "");
  const href = hrefOf(bare);
  if (!href) return [{ text: word }];
  const [before, after] = [word.slice(0, from), word.slice(from + bare.length)];
  return [{ text: before }, { text: bare, href }, { text: after }].filter((each) => each.text);
}

function hrefOf(word: string): string | undefined {
  if (/^(https?:\/\/|www\.)[^\s/]/i.test(word)) {
    const address = word.slice(0, 4).toLowerCase() === "www." ? `https://${word}` : word;
    return URL.canParse(address) ? address : undefined;
  }
  const at = word.indexOf("@");
  const dot = word.lastIndexOf(".");
  const plain = at > 0 && dot > at + 1 && dot < word.length - 1 && /^[\w.+%@-]{3,254}$/.test(word);
  return plain && word.indexOf("@", at + 1) < 0 ? `mailto:${word}` : undefined;
}
