import { memo } from "react";
import { pieces } from "./links";

/** A text as it was written, with its addresses clickable and nothing else. */
export const Linked = memo(function Linked({ text }: { text: string }) {
  return pieces(text).map((piece) =>
    "href" in piece ? (
      <a key={piece.from} href={piece.href} target="_blank" rel="noopener noreferrer nofollow">
        {piece.text}
      </a>
    ) : (
      piece.text
    ),
  );
});
