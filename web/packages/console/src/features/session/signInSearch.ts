import { ownAddress } from "./ownAddress";

export interface SignInSearch {
  /** Where to go on afterwards. */
  to?: string;
  /** The session ended under an open page. */
  ended?: boolean;
}

/** What the address of the sign-in page says. */
export function signInSearch(search: Record<string, unknown>): SignInSearch {
  return { ...ownAddress(search.to), ...(search.ended === true && { ended: true }) };
}
