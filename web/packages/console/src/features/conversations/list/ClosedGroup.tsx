import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { ErrorState } from "../../../ui/ErrorState";
import { SkeletonRows } from "../../../ui/Skeleton";
import { common } from "../../../words/common";
import { useWords } from "../../../words/words";
import { closedConversations } from "../api";
import { Group } from "./Group";
import classes from "./list.module.css";
import { Row } from "./Row";
import { listWords } from "./words";

interface Props {
  today: number;
  current: string | undefined;
  open: boolean;
  onToggle: () => void;
}

/** Loaded when it is unfolded, page by page, and again when another one is closed. */
export function ClosedGroup({ today, current, open, onToggle }: Props) {
  const t = useWords(listWords);
  return (
    <Group
      group="CLOSED"
      count={today > 0 ? t("today", { count: today }) : ""}
      open={open}
      onToggle={onToggle}
    >
      <ClosedRows today={today} current={current} />
    </Group>
  );
}

function ClosedRows({ today, current }: { today: number; current: string | undefined }) {
  const t = useWords(listWords);
  const words = useWords(common);
  const closed = useInfiniteQuery({
    queryKey: ["conversations", "closed", today],
    queryFn: ({ pageParam }) => closedConversations(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
  });
  if (closed.isPending) return <SkeletonRows rows={3} />;
  if (closed.isError) return <ErrorState error={closed.error} onRetry={() => void closed.refetch()} />;
  const rows = closed.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) return <p className={classes.none}>{t("noneClosed")}</p>;
  return (
    <>
      {rows.map((row) => (
        <Row key={row.id} row={row} typing={false} current={row.id === current} leaving={false} />
      ))}
      {closed.hasNextPage && (
        <div className={classes.page}>
          <Button size="xs" loading={closed.isFetchingNextPage} onClick={() => void closed.fetchNextPage()}>
            {words("loadMore")}
          </Button>
        </div>
      )}
    </>
  );
}
