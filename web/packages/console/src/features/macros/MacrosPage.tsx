import { useState } from "react";
import { answer, api } from "../../app/api/client";
import type { Macro } from "../../app/api/types";
import { useSearchable } from "../../app/records";
import { SettingsFrame } from "../../app/SettingsFrame";
import { usePageTitle } from "../../app/title";
import { ListPage, ListRow } from "../../ui/ListPage";
import { Tile } from "../../ui/Tile";
import { useWords } from "../../words/words";
import { MacroPanel } from "./MacroPanel";
import { macrosWords } from "./words";

export function MacrosPage() {
  const t = useWords(macrosWords);
  const { search, setSearch, query } = useSearchable("macros", (q) =>
    answer(api.GET("/api/v1/macros", { params: { query: { q } } })),
  );
  const [open, setOpen] = useState<Macro | "new">();
  usePageTitle(t("macros"));
  const macros = query.data ?? [];
  return (
    <SettingsFrame>
      <ListPage
        title={t("macros")}
        hint={t("hint")}
        icon="bolt"
        search={search}
        onSearch={setSearch}
        searchLabel={t("search")}
        newLabel={t("create")}
        onNew={() => setOpen("new")}
        query={query}
        count={macros.length}
        empty={t("none")}
        emptyHint={t("noneHint")}
        nothingFound={t("nothingFound")}
      >
        {macros.map((macro) => (
          <ListRow
            key={macro.id}
            lead={<Tile icon="bolt" />}
            title={macro.name}
            hint={macro.text}
            onOpen={() => setOpen(macro)}
            end={
              <span className="quiet cut" title={`/${macro.shortcut}`}>
                /{macro.shortcut}
              </span>
            }
          />
        ))}
      </ListPage>
      {open && <MacroPanel macro={open === "new" ? undefined : open} onClose={() => setOpen(undefined)} />}
    </SettingsFrame>
  );
}
