import {
  type APIRequest,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  expect,
  type Page,
} from "@playwright/test";
import { Chat, type Language } from "../pages/chat";
import { Console } from "../pages/console";
import { Api } from "./api";
import type { Address } from "./house";
import { Overheard } from "./overheard";
import { Secrets } from "./secrets";
import type { Shop, ShopPage } from "./shop";

export type Permission = "ADMINISTRATOR" | "VIEW_ALL_CONVERSATIONS";

/** Stands in every note and every agent's address; a visitor must never receive it (P14). */
export const CANARY = "canario";

export interface Wanted {
  name?: string;
  permissions?: Permission[];
  license?: boolean;
  online?: boolean;
  teams?: string[];
  browser?: BrowserContextOptions;
}

export interface Colleague {
  id: string;
  name: string;
  email: string;
  password: string;
  api: Api;
  page: Page;
  console: Console;
}

export interface Visiting extends ShopPage {
  language?: Language;
  browser?: BrowserContextOptions;
}

export interface Visitor {
  page: Page;
  chat: Chat;
  overheard: Overheard;
  context: BrowserContext;
}

let named = 0;
const made: string[] = [];

/** The same words never twice in a house: rows, teams and customers are told apart by them. */
export function unique(words: string): string {
  const text = `${words} ${process.pid}-${++named}`;
  made.push(text);
  return text;
}

const NAMES = ["Ana Souza", "Bruno Lima", "Carla Dias", "Diego Reis", "Elisa Prado", "Fabio Nunes"];
let hired = 0;

/** The people of one journey: agents at their consoles and visitors on the shop's page. */
export class Cast {
  private readonly agents: Colleague[] = [];
  private readonly visitors: Visitor[] = [];
  private readonly contexts: BrowserContext[] = [];
  private readonly after: (() => Promise<unknown>)[] = [];
  private readonly faults: string[] = [];
  private readonly foreseen: RegExp[] = [];
  private readonly secrets: Secrets;

  constructor(
    private readonly browser: Browser,
    private readonly request: APIRequest,
    readonly house: Address,
    readonly administrator: Api,
    readonly shop: Shop,
    private readonly options: BrowserContextOptions,
  ) {
    this.secrets = new Secrets(house.log);
    this.secrets.add(house.password);
  }

  /** An agent with a console open, and online unless told otherwise. */
  async hire(wanted: Wanted = {}): Promise<Colleague> {
    const { permissions = [], license = true, teams = [], online = license } = wanted;
    const name = wanted.name ?? NAMES[this.agents.length % NAMES.length] ?? "Ana Souza";
    const email = `agente.${process.pid}.${++hired}@${CANARY}.example`;
    const first = "uma senha de passagem";
    const password = "cavalo bateria grampo 42";
    this.secrets.add(first, password);
    const agent = await this.administrator.post<{ id: string }>("/api/v1/agents", {
      name,
      email,
      permissions,
      livechatLicense: license,
      teams,
      password: first,
    });
    const api = await Api.signIn(this.request, this.house.url, email, first);
    await api.put("/api/v1/me/password", { current: first, password });
    const page = await this.sit(api, wanted.browser);
    const colleague = { id: agent.id, name, email, password, api, page, console: new Console(page) };
    this.agents.push(colleague);
    await api.put("/api/v1/me/availability", { availability: online ? "ONLINE" : "OFFLINE" });
    await colleague.page.goto("/conversas");
    if (online) {
      await expect
        .poll(() => api.get<{ online: boolean }>("/api/v1/me/presence"))
        .toMatchObject({ online: true });
    }
    return colleague;
  }

  /** Another browser in which somebody is signed in. */
  async sit(api: Api, browser: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.context({
      ...browser,
      baseURL: this.house.url,
      storageState: await api.kept(),
    });
    return context.newPage();
  }

  /** A browser in which nobody is signed in. */
  async stranger(browser: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.context({ ...browser, baseURL: this.house.url });
    return context.newPage();
  }

  /** A visitor on the shop's page, the chat not opened yet. */
  async visit(visiting: Visiting = {}): Promise<Visitor> {
    const context = await this.context(visiting.browser ?? {});
    const overheard = new Overheard(context, this.house.url);
    this.secrets.listen(context);
    const page = await context.newPage();
    await page.goto(this.shop.address(visiting));
    const visitor = { page, context, overheard, chat: new Chat(page, visiting.language) };
    this.visitors.push(visitor);
    return visitor;
  }

  /** A visitor who has said something. */
  async ask(text: string, visiting: Visiting = {}): Promise<Visitor> {
    const visitor = await this.visit(visiting);
    await visitor.chat.open();
    await visitor.chat.say(text);
    return visitor;
  }

  /** The same visitor in a new tab, the chat not opened yet. */
  async returns(visitor: Visitor, to: ShopPage = {}): Promise<Chat> {
    const page = await visitor.context.newPage();
    await page.goto(this.shop.address(to));
    return new Chat(page);
  }

  /** A team with a name of its own. */
  team(name: string, members: Colleague[] = []): Promise<{ id: string; name: string }> {
    return this.administrator.post("/api/v1/teams", {
      name: unique(name),
      members: members.map((member) => member.id),
    });
  }

  /** Changes settings for this journey only. */
  async change(path: string, part: Record<string, unknown>): Promise<void> {
    const before = await this.administrator.get<Record<string, unknown>>(path);
    this.restore(() => this.administrator.put(path, before));
    await this.administrator.put(path, { ...before, ...part });
  }

  /** This journey provokes it on purpose. */
  foresee(fault: RegExp): void {
    this.foreseen.push(fault);
  }

  restore(step: () => Promise<unknown>): void {
    this.after.unshift(step);
  }

  /** Everybody goes home and nothing stays open. */
  async leave(): Promise<{ faults: string[]; leaks: string[]; logged: string[] }> {
    const leaks = await Promise.all(this.visitors.map((visitor) => visitor.overheard.lines(CANARY)));
    const links = await Promise.all(this.visitors.map((visitor) => visitor.overheard.lines("/portal/#")));
    this.secrets.read(links.flat());
    this.secrets.add(...made.splice(0));
    await Promise.all(this.contexts.map((context) => context.close()));
    for (const step of this.after) await step();
    for (const agent of this.agents) {
      await this.administrator.post(`/api/v1/agents/${agent.id}/disabling`);
      await agent.api.dispose();
    }
    const { rows } = await this.administrator.get<{ rows: { id: string }[] }>("/api/v1/inbox");
    for (const row of rows) await this.administrator.post(`/api/v1/conversations/${row.id}/closure`);
    const faults = this.faults.filter((fault) => !this.foreseen.some((each) => each.test(fault)));
    return { faults, leaks: leaks.flat(), logged: this.secrets.logged() };
  }

  private async context(options: BrowserContextOptions): Promise<BrowserContext> {
    const context = await this.browser.newContext({ ...this.options, ...options });
    this.contexts.push(context);
    context.on("weberror", (error) => this.faults.push(`${error.error()}`));
    context.on("console", (message) => {
      if (/content.security.policy/i.test(message.text())) this.faults.push(message.text());
    });
    return context;
  }
}
