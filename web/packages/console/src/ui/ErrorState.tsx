import { Button } from "@mantine/core";
import { common } from "../words/common";
import { type ProblemLike, problemWords } from "../words/problems";
import { useLanguage, useWords } from "../words/words";
import { EmptyState } from "./EmptyState";
import { Icon } from "./Icon";

/** The problem of a refusal, or of anything else that was thrown. */
export function problemOf(error: unknown): ProblemLike {
  if (typeof error === "object" && error !== null && "problem" in error) {
    return error.problem as ProblemLike;
  }
  return { code: "network.unreachable" };
}

export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useWords(common);
  const lng = useLanguage();
  return (
    <div role="alert">
      <EmptyState
        icon="alert"
        title={t("failed")}
        hint={problemWords(problemOf(error), lng)}
        action={
          onRetry && (
            <Button leftSection={<Icon name="retry" size={14} />} onClick={onRetry}>
              {t("retry")}
            </Button>
          )
        }
      />
    </div>
  );
}
