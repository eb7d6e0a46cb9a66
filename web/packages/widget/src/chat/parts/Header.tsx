import { firstName } from "../times";
import type { Shown } from "../view";
import { Avatar } from "./Avatar";
import { Icon } from "./Icon";
import { Menu } from "./Menu";
import "./header.css";

/** Who answers: the agent once there is one, until then the company and the faces of those who are there. */
export function Header({ view }: Shown) {
  const { chat, front, words, minimize } = view;
  const start = chat.start.value;
  const talking = front.screen.value === "talk";
  const over = talking && chat.closed.value;
  const conversation = talking ? chat.conversation.value : null;
  const agent = conversation?.agent;
  const attended = conversation ? conversation.attended : chat.online.value;
  const here = attended && !chat.reconnecting.value && !over;
  const title = agent ? firstName(agent.name) : start?.company;
  const presence = agent
    ? `${start?.company}${here ? ` · ${words.online.toLowerCase()}` : ""}`
    : start && (attended ? words.online : words.offline);
  return (
    <header class="wh">
      {agent ? (
        <Avatar person={agent} online={here} />
      ) : (
        talking &&
        here &&
        !!start?.agents.length && (
          <span class="faces">
            {start.agents.map((each) => (
              <Avatar key={each.id} person={each} />
            ))}
          </span>
        )
      )}
      <div class="grow">
        <h1>{title}</h1>
        <small>{over ? words.closed : presence}</small>
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
