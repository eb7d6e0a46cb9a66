import { Button } from "@mantine/core";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { EmptyState } from "../../../ui/EmptyState";
import { ErrorState } from "../../../ui/ErrorState";
import { SkeletonRows } from "../../../ui/Skeleton";
import { common } from "../../../words/common";
import { useWords } from "../../../words/words";
import { findConversations } from "../api";
import classes from "./list.module.css";
import { Row } from "./Row";
import { listWords } from "./words";

/** What the search found, open and closed together, page by page; how many there are is known with the last one. */
export function Found({ q, current }: { q: string; current: string | undefined }) {
  const t = useWords(listWords);
  const words = useWords(common);
  const long = q.length > 1;
  const found = useInfiniteQuery({
    queryKey: ["conversations", "found", q],
    queryFn: ({ pageParam }) => findConversations(q, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    enabled: long,
    placeholderData: keepPreviousData,
  });
  if (!long) return <p className={classes.none}>{t("searchHint")}</p>;
  if (found.isPending) return <SkeletonRows rows={4} />;
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  const rows = found.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) {
    return <EmptyState icon="search" title={t("searchNothing", { q })} hint={t("searchNothingHint")} />;
  }
  return (
    <>
      <p className={classes.none} role="status">
        {t(found.hasNextPage ? "foundFirst" : "found", { count: rows.length })}
      </p>
      {rows.map((row) => (
        <Row key={row.id} row={row} typing={false} current={row.id === current} leaving={false} />
      ))}
      {found.hasNextPage && (
        <div className={classes.page}>
          <Button size="xs" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {words("loadMore")}
          </Button>
        </div>
      )}
    </>
  );
}
