import { Modal, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, useState } from "react";
import { EmptyState } from "../../ui/EmptyState";
import { ErrorState } from "../../ui/ErrorState";
import { Icon, type IconName } from "../../ui/Icon";
import { Moment } from "../../ui/Moment";
import { common } from "../../words/common";
import { useWords } from "../../words/words";
import { answer, api } from "../api/client";
import { shellWords } from "../words";
import classes from "./shell.module.css";

interface Hit {
  to: string;
  icon: IconName;
  title: string;
  hint: string;
  at: string;
}

async function find(q: string, visitor: (number: number) => string): Promise<Hit[]> {
  const query = { q };
  const [tickets, conversations] = await Promise.all([
    answer(api.GET("/api/v1/tickets", { params: { query: { ...query, view: "all" } } })),
    answer(api.GET("/api/v1/conversations", { params: { query } })),
  ]);
  return [
    ...conversations.items.slice(0, 6).map((row) => ({
      to: `/conversas/${row.id}`,
      icon: "balloon" as const,
      title: row.requester.name ?? visitor(row.requester.number),
      hint: row.lastLine,
      at: row.lastLineAt,
    })),
    ...tickets.items.slice(0, 8).map((row) => ({
      to: `/chamados/${row.number}`,
      icon: "ticket" as const,
      title: row.title,
      hint: [row.number, row.requester.name].filter(Boolean).join(" · "),
      at: row.updatedAt,
    })),
  ];
}

/** `/` anywhere: conversations and tickets by words, arrows and Enter. */
export function Search({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useWords(shellWords);
  return (
    <Modal.Root opened={opened} onClose={onClose} size={560} radius="lg" yOffset="12vh" centered={false}>
      <Modal.Overlay backgroundOpacity={1} color="var(--scrim)" />
      <Modal.Content aria-label={t("searchTitle")}>
        <Modal.Body>
          <SearchPane onClose={onClose} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function SearchPane({ onClose }: { onClose: () => void }) {
  const t = useWords(shellWords);
  const words = useWords(common);
  const navigate = useNavigate();
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState(0);
  const [q] = useDebouncedValue(typed.trim(), 200);
  const found = useQuery({
    queryKey: ["search", q],
    queryFn: () => find(q, (number) => t("visitor", { number })),
    enabled: q.length > 1,
    placeholderData: keepPreviousData,
  });
  const hits = q.length > 1 ? (found.data ?? []) : [];

  const open = (hit: Hit | undefined) => {
    if (hit) {
      onClose();
      void navigate({ to: hit.to });
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      setChosen((at) => Math.min(Math.max(at + step, 0), Math.max(hits.length - 1, 0)));
    } else if (event.key === "Enter") {
      event.preventDefault();
      open(hits[chosen]);
    }
  };
  return (
    <div className={classes.search}>
      <TextInput
        data-autofocus
        size="md"
        aria-label={t("searchTitle")}
        placeholder={t("search")}
        leftSection={<Icon name="search" />}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls="search-hits"
        aria-activedescendant={hits[chosen] ? `search-hit-${chosen}` : undefined}
      />
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {!found.isError && hits.length === 0 && (
        <EmptyState
          icon="search"
          title={q.length > 1 && found.isSuccess ? t("searchNothing", { q }) : t("searchTitle")}
          hint={q.length > 1 && found.isFetching ? words("loading") : t("searchHint")}
        />
      )}
      <div id="search-hits" role="listbox" aria-label={t("searchTitle")} hidden={hits.length === 0}>
        {hits.map((hit, index) => (
          <div
            key={hit.to}
            id={`search-hit-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            className={classes.hit}
            onClick={() => open(hit)}
            onKeyDown={onKeyDown}
            onPointerMove={() => setChosen(index)}
          >
            <Icon name={hit.icon} />
            <span className="grow">
              <span className="cut">{hit.title}</span>
              <span className="hint cut">{hit.hint}</span>
            </span>
            <Moment at={hit.at} className="hint" />
          </div>
        ))}
      </div>
    </div>
  );
}
