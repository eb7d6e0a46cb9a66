import { Button, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { common } from "../words/common";
import { useWords } from "../words/words";
import { EmptyState } from "./EmptyState";
import { ErrorState } from "./ErrorState";
import { Icon, type IconName } from "./Icon";
import classes from "./ListPage.module.css";
import { Page } from "./Page";
import { SkeletonRows } from "./Skeleton";

interface Props {
  title: string;
  hint?: string;
  icon: IconName;
  search: string;
  onSearch: (typed: string) => void;
  searchLabel: string;
  /** Undefined for those who may only read. */
  onNew?: (() => void) | undefined;
  newLabel: string;
  query: { isPending: boolean; isError: boolean; error: unknown; refetch: () => unknown };
  count: number;
  /** What an empty list means, and what to do about it. */
  empty: string;
  emptyHint?: string;
  nothingFound: string;
  children: ReactNode;
  after?: ReactNode;
}

/** A list of things one looks after: find one, open it, make another. */
export function ListPage(props: Props) {
  const t = useWords(common);
  const action = props.onNew && (
    <Button variant="filled" leftSection={<Icon name="plus" size={14} />} onClick={props.onNew}>
      {props.newLabel}
    </Button>
  );
  return (
    <Page title={props.title} action={action}>
      <div className={classes.tools}>
        {props.hint && <p className="quiet">{props.hint}</p>}
        <TextInput
          className={classes.search ?? ""}
          aria-label={props.searchLabel}
          placeholder={props.searchLabel}
          leftSection={<Icon name="search" />}
          value={props.search}
          onChange={(event) => props.onSearch(event.currentTarget.value)}
          type="search"
        />
      </div>
      <div className={classes.list}>{content(props, t)}</div>
    </Page>
  );
}

function content(props: Props, t: ReturnType<typeof useWords<"clear">>): ReactNode {
  if (props.query.isError) {
    return <ErrorState error={props.query.error} onRetry={() => void props.query.refetch()} />;
  }
  if (props.query.isPending) {
    return <SkeletonRows rows={7} />;
  }
  if (props.count === 0 && props.search.trim() !== "") {
    return (
      <EmptyState
        icon="search"
        title={props.nothingFound}
        action={<Button onClick={() => props.onSearch("")}>{t("clear")}</Button>}
      />
    );
  }
  if (props.count === 0) {
    return (
      <EmptyState
        icon={props.icon}
        title={props.empty}
        hint={props.emptyHint}
        action={props.onNew && <Button onClick={props.onNew}>{props.newLabel}</Button>}
      />
    );
  }
  return (
    <>
      <ul>{props.children}</ul>
      {props.after}
    </>
  );
}

interface RowProps {
  /** A face or an icon. */
  lead: ReactNode;
  title: string;
  hint?: ReactNode;
  /** Quiet facts that phones leave out. */
  facts?: ReactNode;
  end?: ReactNode;
  faded?: boolean;
  onOpen: () => void;
}

export function ListRow({ lead, title, hint, facts, end, faded = false, onOpen }: RowProps) {
  return (
    <li>
      <button
        type="button"
        className={classes.row}
        data-faded={faded || undefined}
        data-bare={facts === undefined || undefined}
        onClick={onOpen}
      >
        {lead}
        <span className={classes.main}>
          <span className={`cut ${classes.title}`} title={title}>
            {title}
          </span>
          {hint && (
            <span className="hint cut" title={typeof hint === "string" ? hint : undefined}>
              {hint}
            </span>
          )}
        </span>
        {facts && <span className={classes.facts}>{facts}</span>}
        {end && <span className={classes.end}>{end}</span>}
      </button>
    </li>
  );
}
