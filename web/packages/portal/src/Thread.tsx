import type { ReactNode } from "react";
import { Attached } from "./Attached";
import type { PublicTicket } from "./ticket";
import type { Words } from "./words";

interface Props {
  ticket: PublicTicket;
  words: Words;
  when: (at: string) => string;
}

export function Thread({ ticket, words, when }: Props) {
  return (
    <div className="thread" role="log" aria-label={words.timeline}>
      {ticket.conversation && ticket.conversation.length > 0 && (
        <details className="chat" open={ticket.entries.length === 0}>
          <summary>{words.chat}</summary>
          {ticket.conversation.map((entry) => {
            if (entry.kind === "MESSAGE") {
              const agent = entry.by.kind === "AGENT" ? entry.by.agent.name : null;
              return (
                <Post
                  key={entry.publicSeq}
                  mine={agent === null}
                  name={agent ?? words.you}
                  at={when(entry.at)}
                >
                  <Linked text={entry.text} />
                  {entry.attachments.map((file) => (
                    <Attached key={file.id} file={file} words={words} />
                  ))}
                </Post>
              );
            }
            return entry.kind === "GREETING" ? (
              <Post key={entry.publicSeq} mine={false} name={words.automatic} at={when(entry.at)}>
                {entry.text}
              </Post>
            ) : null;
          })}
        </details>
      )}
      {ticket.entries.map((post) => (
        <Post
          key={post.seq}
          mine={post.byRequester}
          name={post.byRequester ? words.you : (post.by?.name ?? words.team)}
          at={when(post.at)}
        >
          <Linked text={post.text} />
        </Post>
      ))}
    </div>
  );
}

function Post({
  mine,
  name,
  at,
  children,
}: {
  mine: boolean;
  name: string;
  at: string;
  children: ReactNode;
}) {
  return (
    <article className="post" data-mine={mine || undefined}>
      <div className="bubble">{children}</div>
      <p className="meta">
        <b>{name}</b> · {at}
      </p>
    </article>
  );
}

const LINK = /\bhttps?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]}]/gi;

/** Text is text; only addresses of the web can be followed. */
function Linked({ text }: { text: string }) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const match of text.matchAll(LINK)) {
    parts.push(text.slice(at, match.index));
    parts.push(
      <a key={match.index} href={match[0]} target="_blank" rel="noopener noreferrer nofollow">
        {match[0]}
      </a>,
    );
    at = match.index + match[0].length;
  }
  parts.push(text.slice(at));
  return parts;
}
