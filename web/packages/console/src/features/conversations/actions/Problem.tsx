import { Banner } from "../../../ui/Banner";
import { type ProblemLike, problemWords } from "../../../words/problems";
import { useLanguage } from "../../../words/words";

/** What was refused, in the dialog that asked for it. */
export function Problem({ of }: { of: ProblemLike }) {
  const said = problemWords(of, useLanguage());
  return <Banner tone="bad">{said.charAt(0).toUpperCase() + said.slice(1)}</Banner>;
}
