import { useValue } from "../../../live/useValue";
import { Icon } from "../../../ui/Icon";
import { useWords } from "../../../words/words";
import { Banner } from "../thread/Banner";
import { useDesk } from "../useDesk";
import { listWords } from "./words";

/** Nothing is wrong and nothing is to be done; but whoever wonders why news come a little later is told. */
export function LimitedNotice() {
  const t = useWords(listWords);
  if (!useValue(useDesk().live.limited)) return null;
  return (
    <Banner tone="plain" mark={<Icon name="wifi" />}>
      {t("limited")}
    </Banner>
  );
}
