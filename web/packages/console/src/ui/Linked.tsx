import { Fragment } from "react";

const LINK = /\b(?:https?:\/\/|mailto:)[^\s<>"']+/gi;
const TRAILING = /[.,;:!?)\]}'"”’]+$/;

/** Plain text, in which addresses of the web and of mail can be followed; nothing else of it means anything. */
export function Linked({ text }: { text: string }) {
  const parts: (string | { href: string })[] = [];
  let at = 0;
  for (const match of text.matchAll(LINK)) {
    const href = match[0].replace(TRAILING, "");
    parts.push(text.slice(at, match.index), { href });
    at = match.index + href.length;
  }
  parts.push(text.slice(at));
  return (
    <>
      {parts.map((part, index) => {
        const key = `${index}`;
        return typeof part === "string" ? (
          <Fragment key={key}>{part}</Fragment>
        ) : (
          <a key={key} href={part.href} target="_blank" rel="noopener noreferrer nofollow">
            {part.href}
          </a>
        );
      })}
    </>
  );
}
