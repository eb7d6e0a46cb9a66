import { Avatar } from "../../../ui/Avatar";
import { Dialog } from "../../../ui/Dialog";
import { EmptyState } from "../../../ui/EmptyState";
import { ErrorState } from "../../../ui/ErrorState";
import { SkeletonRows } from "../../../ui/Skeleton";
import { useWords } from "../../../words/words";
import type { DialogProps } from "./action";
import { TransferForm } from "./TransferForm";
import { useTargets } from "./useTargets";
import { actionWords } from "./words";

/** Only agents with a Livechat licence who are online (S14). */
export function TransferToAgentDialog({ state, onClose }: DialogProps) {
  const t = useWords(actionWords);
  const targets = useTargets(state.id);
  const agents = (targets.data?.agents ?? []).map((agent) => ({
    id: agent.id,
    name: agent.name,
    detail:
      agent.teams.length === 0
        ? t("open", { count: agent.open })
        : t("ofTeams", { teams: agent.teams.join(", "), count: agent.open }),
    mark: <Avatar of={agent} size={28} online />,
  }));
  return (
    <Dialog opened onClose={onClose} title={t("transferAgent")}>
      {targets.isPending && <SkeletonRows rows={3} />}
      {targets.isError && <ErrorState error={targets.error} onRetry={() => void targets.refetch()} />}
      {targets.isSuccess && (
        <TransferForm
          conversation={state.id}
          to="agent"
          label={t("onlineAgents")}
          searchLabel={t("searchAgent")}
          choices={agents}
          nobody={<EmptyState icon="user" title={t("noAgents")} hint={t("noAgentsHint")} />}
          onRefused={() => void targets.refetch()}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}
