import type { Requester } from "@prosa/protocol/conversation";
import type { Face } from "../../ui/Avatar";
import { firstName } from "../../ui/names";
import { useWords } from "../../words/words";
import { conversationWords } from "./words";

/** How requesters are called: by their name, or as "Visitante 2041" while nobody knows it. */
export function useRequesterName(): (requester: Requester) => string {
  const t = useWords(conversationWords);
  return (requester) => requester.name ?? t("visitor", { number: requester.number });
}

/** In a sentence: the first name, but the whole of "Visitante 2041". */
export function useRequesterFirstName(): (requester: Requester) => string {
  const nameOf = useRequesterName();
  return (requester) => (requester.name === null ? nameOf(requester) : firstName(requester.name));
}

/** The visitor's number decides the tint; without a name one letter stands for the visitor. */
export function useRequesterFace(): (requester: Requester) => Face {
  const nameOf = useRequesterName();
  return (requester) => ({
    id: `visitor-${requester.number}`,
    name: requester.name ?? firstName(nameOf(requester)),
    photo: null,
  });
}
