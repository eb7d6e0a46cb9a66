import { Dialog } from "../../../ui/Dialog";
import { EmptyState } from "../../../ui/EmptyState";
import { ErrorState } from "../../../ui/ErrorState";
import { Icon } from "../../../ui/Icon";
import { SkeletonRows } from "../../../ui/Skeleton";
import { useWords } from "../../../words/words";
import type { DialogProps } from "./action";
import classes from "./actions.module.css";
import { TransferForm } from "./TransferForm";
import { useTargets } from "./useTargets";
import { actionWords } from "./words";

/** The conversation returns to Novas Conversas of the team's agents (S14). */
export function TransferToTeamDialog({ state, onClose }: DialogProps) {
  const t = useWords(actionWords);
  const targets = useTargets(state.id);
  const teams = (targets.data?.teams ?? []).map((team) => ({
    id: team.id,
    name: team.name,
    detail: t("teamOnline", { count: team.online }),
    mark: (
      <span className={classes.mark}>
        <Icon name="users" />
      </span>
    ),
  }));
  return (
    <Dialog opened onClose={onClose} title={t("transferTeam")}>
      {targets.isPending && <SkeletonRows rows={3} />}
      {targets.isError && <ErrorState error={targets.error} onRetry={() => void targets.refetch()} />}
      {targets.isSuccess && (
        <TransferForm
          conversation={state.id}
          to="team"
          label={t("teams")}
          searchLabel={t("searchTeam")}
          choices={teams}
          nobody={<EmptyState icon="users" title={t("noTeams")} hint={t("noTeamsHint")} />}
          hint={t("teamHint")}
          onRefused={() => void targets.refetch()}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}
