import type { ComponentChildren } from "preact";
import { firstName } from "../times";
import type { Shown } from "../view";
import { Avatar } from "./Avatar";
import { Icon } from "./Icon";
import { Menu } from "./Menu";
import "./header.css";

export function Header({ view }: Shown) {
  const { chat, front, words } = view;
  const start = chat.start.value;
  const talking = front.screen.value === "talk";
  const over = talking && chat.closed.value;
  const here = chat.online.value && !chat.reconnecting.value && !over;
  const agent = talking ? chat.conversation.value?.agent : null;
  if (agent) {
    const line = over
      ? words.closed
      : here
        ? `${start?.company} · ${words.online.toLowerCase()}`
        : start?.company;
    return (
      <Bar view={view} title={firstName(agent.name)} line={line}>
        <Avatar person={agent} online={here} />
      </Bar>
    );
  }
  return (
    <Bar
      view={view}
      title={start?.company}
      line={start && (over ? words.closed : chat.online.value ? words.online : words.offline)}
    >
      {talking && here && !!start?.agents.length && (
        <span class="faces">
          {start.agents.map((each) => (
            <Avatar key={each.id} person={each} />
          ))}
        </span>
      )}
    </Bar>
  );
}

interface BarProps extends Shown {
  title: string | undefined;
  line: string | null | undefined;
  children: ComponentChildren;
}

function Bar({ view, title, line, children }: BarProps) {
  const { minimize, words } = view;
  return (
    <header class="wh">
      {children}
      <div class="grow">
        <h1>{title}</h1>
        <small>{line}</small>
      </div>
      <Menu view={view} />
      {minimize && (
        <button type="button" aria-label={words.minimize} title={words.minimize} onClick={minimize}>
          <Icon name="down" />
        </button>
      )}
    </header>
  );
}
