import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { line } from "../../live/line";
import { TicketNews } from "./news";

/** As long as an agent is signed in, what their screens show of tickets is asked for again when it has moved. */
export function Background() {
  const queries = useQueryClient();
  useEffect(() => {
    const news = new TicketNews(line, (numbers) => {
      void queries.invalidateQueries({ queryKey: ["tickets"] });
      if (numbers === null) void queries.invalidateQueries({ queryKey: ["ticket"] });
      else for (const number of numbers) void queries.invalidateQueries({ queryKey: ["ticket", number] });
    });
    return news.start();
  }, [queries]);
  return null;
}
