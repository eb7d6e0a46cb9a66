import type { IconName } from "../ui/Icon";
import type { shellWords } from "./words";

export type ShellWord = NonNullable<(typeof shellWords)["key"]>;

export interface MenuPage {
  label: ShellWord;
  to: string;
  icon: IconName;
}

export interface MenuGroup {
  label: ShellWord;
  pages: MenuPage[];
  /** Shown to administrators only; the server refuses the others anyway. */
  administrator: boolean;
}

/** The menus of the document the product starts from. */
export const menus: MenuGroup[] = [
  {
    label: "attendance",
    administrator: false,
    pages: [
      { label: "conversations", to: "/conversas", icon: "balloon" },
      { label: "tickets", to: "/chamados", icon: "ticket" },
    ],
  },
  {
    label: "records",
    administrator: false,
    pages: [
      { label: "customers", to: "/clientes", icon: "user" },
      { label: "organizations", to: "/organizacoes", icon: "building" },
    ],
  },
  {
    label: "settings",
    administrator: true,
    pages: [
      { label: "general", to: "/configuracoes/gerais", icon: "gear" },
      { label: "agents", to: "/configuracoes/usuarios", icon: "user" },
      { label: "teams", to: "/configuracoes/equipes", icon: "users" },
      { label: "macros", to: "/configuracoes/respostas-prontas", icon: "bolt" },
      { label: "categories", to: "/configuracoes/categorias", icon: "tag" },
      { label: "ticketTypes", to: "/configuracoes/tipos-de-ticket", icon: "ticket" },
      { label: "priorities", to: "/configuracoes/prioridades", icon: "flag" },
    ],
  },
];

export function menusFor(administrator: boolean): MenuGroup[] {
  return menus.filter((group) => administrator || !group.administrator);
}
