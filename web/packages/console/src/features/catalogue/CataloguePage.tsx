import { Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { useChange, useSearchable } from "../../app/records";
import { SettingsFrame } from "../../app/SettingsFrame";
import { usePageTitle } from "../../app/title";
import { FormPanel } from "../../ui/FormPanel";
import { Irrevocable } from "../../ui/Irrevocable";
import { ListPage, ListRow } from "../../ui/ListPage";
import { PriorityBars } from "../../ui/PriorityBars";
import { useRefusal } from "../../ui/refusal";
import { Tile } from "../../ui/Tile";
import { useWords } from "../../words/words";
import { type CatalogueList, categories, type Item, priorities, ticketTypes } from "./lists";
import { catalogueWords } from "./words";

export function CategoriesPage() {
  return <CataloguePage of={categories} key="categories" />;
}

export function TicketTypesPage() {
  return <CataloguePage of={ticketTypes} key="types" />;
}

export function PrioritiesPage() {
  return <CataloguePage of={priorities} key="priorities" />;
}

const LEVELS = [1, 2, 3, 4] as const;

function CataloguePage({ of }: { of: CatalogueList }) {
  const t = useWords(catalogueWords);
  const { search, setSearch, query } = useSearchable(of.key, of.load);
  const [open, setOpen] = useState<Item | "new">();
  usePageTitle(t(of.title));
  const items = query.data ?? [];
  return (
    <SettingsFrame>
      <ListPage
        title={t(of.title)}
        hint={t(of.hint)}
        icon={of.icon}
        search={search}
        onSearch={setSearch}
        searchLabel={t(of.search)}
        newLabel={t(of.create)}
        onNew={() => setOpen("new")}
        query={query}
        count={items.length}
        empty={t(of.none)}
        emptyHint={t("emptyHint")}
        nothingFound={t("nothingFound")}
      >
        {items.map((item) => (
          <ListRow
            key={item.id}
            lead={<Tile icon={of.icon} />}
            title={item.name}
            onOpen={() => setOpen(item)}
            end={item.level !== undefined && <Level level={item.level} />}
          />
        ))}
      </ListPage>
      {open && (
        <ItemPanel of={of} item={open === "new" ? undefined : open} onClose={() => setOpen(undefined)} />
      )}
    </SettingsFrame>
  );
}

function Level({ level }: { level: number }) {
  const t = useWords(catalogueWords);
  const known = LEVELS.find((each) => each === level) ?? 2;
  return (
    <>
      <PriorityBars level={level} />
      <span className="quiet">{t(`level${known}`)}</span>
    </>
  );
}

function ItemPanel({
  of,
  item,
  onClose,
}: {
  of: CatalogueList;
  item: Item | undefined;
  onClose: () => void;
}) {
  const t = useWords(catalogueWords);
  const [name, setName] = useState(item?.name ?? "");
  const [level, setLevel] = useState(item?.level ?? 2);
  const lists = [of.key, "ticket-catalogue"];
  const save = useChange(of.save, lists, onClose);
  const archive = useChange(of.archive, lists, onClose);
  const refusal = useRefusal(save.error, ["name", "level"]);
  return (
    <FormPanel
      opened
      onClose={onClose}
      title={t(item ? of.edit : of.create)}
      onSubmit={() => save.mutate({ ...(item ? { id: item.id } : {}), name: name.trim(), level })}
      busy={save.isPending}
      refused={refusal.rest}
      aside={
        item && (
          <Irrevocable
            verb={t("archive")}
            question={t("archiveTitle", { name: item.name })}
            busy={archive.isPending}
            error={archive.error}
            onConfirm={() => archive.mutate(item.id)}
          >
            {t("archiveHint")}
          </Irrevocable>
        )
      }
    >
      <TextInput
        label={t("name")}
        data-autofocus
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={refusal.of("name")}
      />
      {of.withLevel && (
        <Select
          label={t("level")}
          data={LEVELS.map((each) => ({ value: String(each), label: t(`level${each}`) }))}
          value={String(level)}
          onChange={(chosen) => chosen && setLevel(Number(chosen))}
          allowDeselect={false}
          renderOption={({ option }) => (
            <span style={{ display: "flex", alignItems: "center", gap: 8 }}>
              <PriorityBars level={Number(option.value)} />
              {option.label}
            </span>
          )}
          leftSection={<PriorityBars level={level} />}
          error={refusal.of("level")}
        />
      )}
    </FormPanel>
  );
}
