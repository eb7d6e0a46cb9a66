import { piecesOf } from "../links";

/** Text as text; only checked addresses become links. */
export function Text({ children }: { children: string }) {
  return (
    <>
      {piecesOf(children).map(({ text, href }) =>
        href ? (
          <a href={href} target="_blank" rel="noopener noreferrer nofollow">
            {text}
          </a>
        ) : (
          text
        ),
      )}
    </>
  );
}
