import { answer, api } from "../../app/api/client";
import type { IconName } from "../../ui/Icon";
import type { catalogueWords } from "./words";

type Word = NonNullable<(typeof catalogueWords)["key"]>;

export interface Item {
  id: string;
  name: string;
  /** Only priorities have one. */
  level?: number;
}

export interface CatalogueList {
  key: string;
  icon: IconName;
  title: Word;
  hint: Word;
  create: Word;
  edit: Word;
  search: Word;
  none: Word;
  withLevel: boolean;
  load: (q: string) => Promise<Item[]>;
  /** Without an id: a new one. */
  save: (item: { id?: string; name: string; level: number }) => Promise<unknown>;
  archive: (id: string) => Promise<unknown>;
}

const at = (id: string) => ({ params: { path: { id } } });
const asked = (q: string) => ({ params: { query: { q } } });

export const categories: CatalogueList = {
  key: "categories",
  icon: "tag",
  title: "categories",
  hint: "categoriesHint",
  create: "newCategory",
  edit: "editCategory",
  search: "searchCategories",
  none: "noCategories",
  withLevel: false,
  load: (q) => answer(api.GET("/api/v1/categories", asked(q))),
  save: ({ id, name }) =>
    id
      ? answer(api.PUT("/api/v1/categories/{id}", { ...at(id), body: { name } }))
      : answer(api.POST("/api/v1/categories", { body: { name } })),
  archive: (id) => answer(api.DELETE("/api/v1/categories/{id}", at(id))),
};

export const ticketTypes: CatalogueList = {
  key: "ticket-types",
  icon: "ticket",
  title: "types",
  hint: "typesHint",
  create: "newType",
  edit: "editType",
  search: "searchTypes",
  none: "noTypes",
  withLevel: false,
  load: (q) => answer(api.GET("/api/v1/ticket-types", asked(q))),
  save: ({ id, name }) =>
    id
      ? answer(api.PUT("/api/v1/ticket-types/{id}", { ...at(id), body: { name } }))
      : answer(api.POST("/api/v1/ticket-types", { body: { name } })),
  archive: (id) => answer(api.DELETE("/api/v1/ticket-types/{id}", at(id))),
};

export const priorities: CatalogueList = {
  key: "priorities",
  icon: "flag",
  title: "priorities",
  hint: "prioritiesHint",
  create: "newPriority",
  edit: "editPriority",
  search: "searchPriorities",
  none: "noPriorities",
  withLevel: true,
  load: (q) => answer(api.GET("/api/v1/priorities", asked(q))),
  save: ({ id, name, level }) =>
    id
      ? answer(api.PUT("/api/v1/priorities/{id}", { ...at(id), body: { name, level } }))
      : answer(api.POST("/api/v1/priorities", { body: { name, level } })),
  archive: (id) => answer(api.DELETE("/api/v1/priorities/{id}", at(id))),
};
