import { Button } from "@mantine/core";
import { common } from "../words/common";
import { useWords } from "../words/words";

interface Props {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
}

export function MoreButton({ query }: Props) {
  const t = useWords(common);
  if (!query.hasNextPage) {
    return null;
  }
  return (
    <div style={{ display: "grid", justifyContent: "center", padding: 12 }}>
      <Button variant="subtle" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {t("loadMore")}
      </Button>
    </div>
  );
}
