import { useMe } from "../../app/session";
import { type Desk, deskOf } from "./desk";

export function useDesk(): Desk {
  return deskOf(useMe());
}
