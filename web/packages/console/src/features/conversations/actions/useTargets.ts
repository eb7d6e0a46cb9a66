import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useValue } from "../../../live/useValue";
import { transferTargets } from "../api";
import { useDesk } from "../useDesk";

/** Who can receive a conversation now; asked again when somebody comes or goes. */
export function useTargets(conversation: string) {
  const online = useValue(useDesk().presence.online);
  const targets = useQuery({
    queryKey: ["conversations", conversation, "transfer-targets"],
    queryFn: () => transferTargets(conversation),
    staleTime: 0,
  });
  const { refetch } = targets;
  // biome-ignore lint/correctness/useExhaustiveDependencies: presence decides who is in the list
  useEffect(() => void refetch(), [online, refetch]);
  return targets;
}
